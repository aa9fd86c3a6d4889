import type { PolicyTopic } from "#app/documents/topics.ts";
import type { DemoThread } from "../types.ts";

export type DemoDocumentKind =
  | "policy"
  | "procedure"
  | "form"
  | "checklist"
  | "template"
  | "job_description"
  | "playbook";

/** A blank of a text, `{{name}}` in its body. Answers and defaults are written as they are shown; a default of a date
 * is an ISO day. */
export type DemoField = {
  name: string;
  label: string;
  help?: string;
  default?: string;
} & ({ type: "text" | "number" | "date" } | { type: "choice"; choices: string[] });

/** Days count back from today. `body` is Markdown whose sections begin with one `#`. */
export type DemoDocumentVersion = {
  by: string;
  daysAgo: number;
  change: "minor" | "major" | "required";
  summary: string;
  body: string;
};

/** Whose text it grew from; `document` where that is one of the library. */
export type DemoProvenance = { practice: string; title: string; document?: string; says: string };

/** A document of a practice. `sharedWith` are cohorts in which the practice sits, since so many days; with `network` a
 * moderator agreed that everybody sees it. `reviewIn` days from today, negative when it is overdue. Versions stand with
 * the oldest first; version 1 is the first of them. */
export type DemoDocument = {
  key: string;
  title: string;
  kind: DemoDocumentKind;
  topics: PolicyTopic[];
  states: "all" | string[];
  practice: string;
  steward: string;
  sharedWith: { cohort: string; since: number }[];
  network?: { since: number; agreedBy: string };
  reviewIn: number;
  reviewReason: string;
  licence: "network" | "free" | "credit";
  adaptedFrom?: DemoProvenance;
  fields: DemoField[];
  versions: DemoDocumentVersion[];
};

/** What stood in a text, and what stands there instead. */
export type Change = [was: string, is: string];

/** A practice’s own copy. An answer that is a day is said in days from today. `version` is the one it was taken from; `changes` are the practice’s own edits of that text,
 * made by `owner` so many days ago. `effective` is the day on which it came or comes into force, counted back from today
 * and negative in the future. `declined` are newer versions that were “not for us”. */
export type DemoAdoption = {
  document: string;
  practice: string;
  version: number;
  owner: string;
  daysAgo: number;
  answers: Record<string, string | { inDays: number }>;
  changes: Change[];
  changedDaysAgo?: number;
  status: "draft" | "in_force";
  effective?: number;
  reviewIn: number;
  declined?: number[];
  acknowledged: { by: string; daysAgo: number }[];
};

/** A conversation about a document, or about the section of it that bears that heading, as the version of the day had it. */
export type DemoDocumentThread = DemoThread & { document: string; version: number; section?: string };

export type DemoLibrary = {
  documents: DemoDocument[];
  adoptions: DemoAdoption[];
  threads: DemoDocumentThread[];
};
