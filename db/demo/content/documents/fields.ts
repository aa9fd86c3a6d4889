import type { DemoField } from "./types.ts";

// Blanks that several documents have: a practice answers them once.

export const practiceName: DemoField = {
  name: "practice_name",
  label: "Name of your practice",
  type: "text",
  help: "As it stands on your door.",
};

export const clinicalDirector: DemoField = {
  name: "clinical_director",
  label: "Who leads the clinical work",
  type: "text",
  help: "A name. In a small practice this is often the owner.",
};

export const officeLead: DemoField = {
  name: "office_lead",
  label: "Who leads the front office",
  type: "text",
};

export const privacyOfficer: DemoField = {
  name: "privacy_officer",
  label: "Privacy officer",
  type: "text",
  help: "One person by name. The same person may be your security officer.",
};

export const complianceContact: DemoField = {
  name: "compliance_contact",
  label: "Compliance contact",
  type: "text",
  help: "Better not the owner, so that there is somebody to talk to about the owner.",
};

export const noticeHours: DemoField = {
  name: "notice_hours",
  label: "Hours of notice for a cancellation",
  type: "number",
  default: "24",
};

export const retentionYears: DemoField = {
  name: "retention_years",
  label: "Years that you keep these records",
  type: "number",
  help: "Ask your lawyer or insurer. For children, many states count from the day they come of age.",
};
