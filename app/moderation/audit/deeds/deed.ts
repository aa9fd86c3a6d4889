import type { Choices } from "#db/choices.ts";

/** An action that the audit log can hold, as the database knows it: `audit_actions` names them. */
export type AuditAction = Choices["audit_entry.action"];

type Names = { who: string; whom: string; practice: string; cohort: string; detail: string };

/** An action as a sentence; `reason` says that the entry's detail is one, to stand after a colon. */
export type Deed = { say: (names: Names) => string; reason?: boolean };

/** The deeds of one group. */
export type Deeds = Partial<Record<AuditAction, Deed>>;
