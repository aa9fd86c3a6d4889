import { cohort, member, persona } from "#tests/support/cast.ts";
import { canary, seated, type TableUnderTest } from "./table.ts";

const report =
  "insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason) values ($1, 'report', 'post', $2, $3, 'other')";
const here = () => cohort("pediatric");
const me = () => persona("pediatric", "wendell");

// biome-ignore format: one attack a line
/** What is reported, who looks, and what is written down of it. */
export const moderation: Record<string, TableUnderTest> = {
  moderation_item: {
    owner: "facilitator",
    words: {
      note: canary("r", "cohort_id"),
      decision_note: `case when decision = 'handed_on' then ${canary("h", "cohort_id")} else ${canary("r", "cohort_id")} end`,
      sent_back_note: canary("h", "cohort_id"),
      resolved_note: canary("h", "cohort_id"),
    },
    wordless: ["kind", "subject_kind", "reason", "decision"],
    fill: async (owner) => {
      for (const [cohortKey, key] of seated)
        await owner.query(
          `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, author_id, raised_by, reason)
           select cohort_id, 'report', 'post', id, persona_id, $2, 'unkind' from post where cohort_id = $1 order by id limit 1`,
          [cohort(cohortKey), persona(cohortKey, key)],
        );
      // Who leads wrote this one, and must not see that it was reported.
      await owner.query(
        `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, author_id, raised_by, reason)
         select cohort_id, 'report', 'post', id, persona_id, $3, 'unkind' from post where cohort_id = $1 and persona_id = $2 order by id limit 1`,
        [here(), persona("pediatric", "joelle"), me()],
      );
    },
    attacks: [
      ["report something beside the function, which tells nobody", "attendee", report, (_, postOf) => [here(), postOf("pediatric"), me()], "42501"],
      ["report a foreign post", "attendee", report, (_, postOf) => [cohort("rural"), postOf("rural"), me()], "42501"],
      ["make a report be about another post", "facilitator", "update moderation_item set subject_id = $2 where cohort_id = $1", (_, postOf) => [here(), postOf("pediatric")], "42501"],
      ["say that a peer wrote what was reported", "facilitator", "update moderation_item set author_id = $2 where cohort_id = $1", () => [here(), persona("pediatric", "wendell")], "42501"],
      ["resolve what was handed on beside the function", "moderator with a look", "update moderation_item set resolved_at = now() where cohort_id = $1", () => [here()], "42501"],
      ["decide on a report beside the functions", "facilitator", "update moderation_item set decision = 'kept' where cohort_id = $1", () => [here()], "42501"],
      ["decide on a report under a peer's name", "facilitator", "update moderation_item set decided_by = $2 where cohort_id = $1", () => [here(), me()], "42501"],
    ],
  },
  look: {
    owner: "facilitator",
    words: { reason: canary("l", "cohort_id") },
    fill: async (owner) => {
      await owner.query("insert into look (cohort_id, member_id, reason) values ($1, $2, 'Another report')", [cohort("hospital"), member("orla")]);
    },
    attacks: [
      ["prolong a look", "moderator with a look", "update look set expires_at = now() + interval '1 year'", () => [], "42501"],
    ],
  },
  audit_entry: {
    owner: "staff",
    words: { detail: canary("u", "id") },
    wordless: ["action", "subject_kind"],
    guard: "append_only",
    attacks: [
      ["change the audit log", "administrator", "update audit_entry set detail = ''", () => [], "42501"],
      ["empty the audit log", "administrator", "truncate audit_entry", () => [], "42501"],
    ],
  },
};
