import type { IconName } from "#app/ui/icon.tsx";

/** Kinds of documents, as the database calls them and as people read them. */
export const kinds = {
  policy: { name: "Policy", icon: "doc" },
  procedure: { name: "Procedure", icon: "numbers" },
  form: { name: "Form", icon: "doc" },
  checklist: { name: "Checklist", icon: "checks" },
  template: { name: "Template", icon: "copy" },
  job_description: { name: "Job description", icon: "person" },
  playbook: { name: "Playbook", icon: "book" },
} as const satisfies Record<string, { name: string; icon: IconName }>;

export type DocumentKind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as DocumentKind[];

/** Terms on which others may use a document that they adopt. */
export const licences = {
  network: "For use inside the network",
  credit: "Free to use, with credit",
  free: "Free to use",
} as const;

export type Licence = keyof typeof licences;

/** How much a new version changes, and what it asks of those who adopted the one before. */
export const changes = {
  minor: { name: "Minor", hint: "Wording, a typing mistake, a new phone number." },
  major: { name: "Major", hint: "It changes what people do. Whoever adopted it should look soon." },
  required: {
    name: "Required",
    hint: "A law or a payer asks for it. Whoever adopted it should look at once.",
  },
} as const;

export type Change = keyof typeof changes;
