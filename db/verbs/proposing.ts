// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/proposing.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed } from "../verb.ts";

export const verbs = {
  /**
   * Proposes the accepted answer of a contract question, or with 0 what came of it, into an entry that the viewer sees, for whom the question
   * is about: `was` is the section as that version of the entry has it, empty for one that it does not have yet. Those who write in the manual
   * of its practice and sit in the cohort hear of it. Who asked without their name proposes without it; nobody names others.
   * Rows: a conversation where the viewer sits, and an entry that is shared there. Words: none. When: now, for those who sit there.
   */
  proposeForPlaybook: deed<{ cohort: number; thread: number; answer: number; entry: number; atVersion: number; section: string; heading: string; was: string; proposed: Guarded; named: boolean }>("verbs.propose_for_playbook", ["cohort", "bigint"], ["thread", "bigint"], ["answer", "integer"], ["entry", "bigint"], ["at_version", "integer"], ["section", "text"], ["heading", "text"], ["was", "text"], ["proposed", "text"], ["named", "boolean"]),
};
