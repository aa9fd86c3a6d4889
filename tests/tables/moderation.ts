import { cohort, member, persona } from "#tests/support/cast.ts";
import { canary, seated, type TableUnderTest } from "./table.ts";

const report =
  "insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason) values ($1, 'report', 'post', $2, $3, 'other')";
const here = () => cohort("pediatric");
const me = () => persona("pediatric", "wendell");

// biome-ignore format: one attack a line
/** What is reported, who looks, and what is written down of it. */
export const moderation: Record<string, TableUnderTest> = {
  held_post: {
    owner: "cohort",
    wordless: ["rules", "decision"],
    attacks: [
      ["read who sent a post that gives no name", "facilitator", "select persona_id from held_post where cohort_id = $1", () => [here()], "42501"],
      ["have one's own post held by no rule", "attendee", "insert into held_post (cohort_id, persona_id, rules) values ($1, $2, '{}')", () => [here(), me()], "42501"],
      ["release one's own held post", "attendee", "update held_post set decision = 'released', decided_at = now() where cohort_id = $1", () => [here()], "42501"],
    ],
  },
  moderation_item: {
    owner: "facilitator",
    words: {
      note: canary("r", "cohort_id"),
      // What nobody has decided has no note yet; the site itself may hand it on meanwhile.
      decision_note: `case when decision = 'handed_on' then ${canary("h", "cohort_id")} when decision is not null then ${canary("r", "cohort_id")} else '' end`,
      sent_back_note: canary("h", "cohort_id"),
      resolved_note: canary("h", "cohort_id"),
    },
    wordless: ["kind", "subject_kind", "reason", "decision", "about_section"],
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
  set_aside: {
    owner: "system",
    wordless: ["subject_kind", "outcome", "mailed", "only_section"],
    fill: async (owner) => {
      for (const [cohortKey, key] of [["pediatric", "wendell"], ["rural", "eero"]] as const) {
        await owner.query(
          `insert into set_aside (cohort_id, subject_kind, subject_id) select cohort_id, 'post', max(id) from post where cohort_id = $1 group by 1`,
          [cohort(cohortKey)],
        );
        await owner.query(
          `insert into moderation_item (cohort_id, kind, subject_kind, subject_id, raised_by, reason, decided_at, decision)
           select cohort_id, 'report', 'post', max(id), $2, 'patient', now(), 'handed_on' from post where cohort_id = $1 group by 1`,
          [cohort(cohortKey), persona(cohortKey, key)],
        );
      }
    },
    attacks: [
      ["see what is set aside", "moderator with a look", "select from set_aside", () => [], "42501"],
      ["say that one has looked", "administrator", "update set_aside set looked_by = $1, looked_at = now()", () => [member("everett")], "42501"],
    ],
  },
  set_aside_text: {
    owner: "system",
    words: { was: canary("s", "id"), instead: canary("s", "id") },
    wordless: ["source", "key", "part"],
    fill: async (owner) => {
      await owner.query(
        `insert into set_aside_text (set_aside_id, source, key, part, own, was, instead)
         select id, 'post', jsonb_build_object('id', subject_id), 'excerpt', true, 'What was said', 'What stands there' from set_aside`,
      );
    },
    attacks: [
      ["read words that were set aside", "facilitator", "select was from set_aside_text", () => [], "42501"],
      ["read them as staff, past the function that keeps a log", "moderator with a look", "select was from set_aside_text", () => [], "42501"],
      ["put words back", "administrator", "delete from set_aside_text", () => [], "42501"],
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
    // Why somebody looked at a practice's facts is read by that practice.
    words: { detail: `case when action = 'facts.looked' then ${canary("g", "practice_id")} else ${canary("u", "id")} end` },
    wordless: ["action", "subject_kind"],
    guard: "append_only",
    attacks: [
      ["change the audit log", "administrator", "update audit_entry set detail = ''", () => [], "42501"],
      ["empty the audit log", "administrator", "truncate audit_entry", () => [], "42501"],
    ],
  },
};
