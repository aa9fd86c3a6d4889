/** Topics of policies, by the part of a practice that they belong to. */
export const policyTopics = {
  "Front office": [
    "Attendance",
    "Late arrival",
    "Financial responsibility",
    "Benefit verification",
    "Advance notices",
    "Complaints",
  ],
  Clinical: [
    "Plan of care",
    "Documentation",
    "Telehealth",
    "Outcome measures",
    "Discharge",
    "Behavior and sedation",
    "Caregiver presence",
    "Home and community visits",
  ],
  Compliance: [
    "Compliance program",
    "Privacy and security",
    "Incident reporting",
    "Mandated reporting",
    "Record retention",
    "Billing audits",
    "Exclusion screening",
    "Language access",
  ],
  People: [
    "Onboarding",
    "Competency",
    "Supervision",
    "Time off",
    "Continuing education",
    "Social media",
    "Discipline",
    "Lone workers",
  ],
  Environment: ["Infection control", "Equipment safety", "Emergencies", "Workplace safety", "Cleaning"],
  Operations: ["Scheduling", "Waitlist", "Vendors", "Technology", "Shared space"],
} as const;

/** Topics on which nearly every practice needs a document. */
export const coreTopics: readonly PolicyTopic[] = [
  ...(["Attendance", "Incident reporting", "Supervision", "Telehealth", "Privacy and security"] as const),
  ...(["Compliance program", "Documentation", "Infection control", "Equipment safety"] as const),
  ...(["Onboarding", "Time off", "Shared space"] as const),
];

export type PolicyTopic = (typeof policyTopics)[keyof typeof policyTopics][number];

/** The parts of a practice, and the topics of each. */
export const topicGroups = Object.entries(policyTopics) as [string, readonly PolicyTopic[]][];

/** Whether a text is one of the topics. */
export function isTopic(text: string): text is PolicyTopic {
  return topicGroups.some(([, topics]) => topics.includes(text as PolicyTopic));
}
