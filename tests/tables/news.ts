import { cohort, emailOf, member } from "#tests/support/cast.ts";
import { canary, seated, someone, type TableUnderTest } from "./table.ts";

const letter = `case when kind = 'invitation' then ${canary("k", "id")} else ${canary("s", "id")} end`;

// biome-ignore format: one attack a line
/** What people hear of: inbox and mail. */
export const news: Record<string, TableUnderTest> = {
  notification: {
    owner: "member",
    words: { detail: canary("e", "member_id") },
    wordless: ["kind", "subject_kind"],
    fill: async (owner) => {
      for (const [cohortKey, key] of seated)
        await owner.query(
          `insert into notification (cohort_id, member_id, kind, subject_kind, subject_id)
           select cohort_id, $2, 'reply', 'post', id from post where cohort_id = $1 order by id limit 1`,
          [cohort(cohortKey), member(key)],
        );
    },
    attacks: [
      ["mark another's inbox as read", "attendee", "update notification set read_at = now() where member_id = $1", () => [member("joelle")], "42501"],
      ["make up news of a foreign post", "attendee", "insert into notification (member_id, cohort_id, kind, subject_kind, subject_id) values ($1, $2, 'reply', 'post', $3)", (_, postOf) => [member("wendell"), cohort("rural"), postOf("rural")], "42501"],
      ["make news be about a foreign post", "attendee", "update notification set subject_id = $2 where member_id = $1", (_, postOf) => [member("wendell"), postOf("rural")], "42501"],
    ],
  },
  inbox_row: {
    owner: "member",
    wordless: ["subject_kind"],
    attacks: [
      ["empty another's inbox", "attendee", "update inbox_row set waiting = 0 where member_id = $1", () => [member("joelle")], "42501"],
      ["make up a row about a foreign conversation", "attendee", "insert into inbox_row (member_id, cohort_id, subject_kind, subject_id) values ($1, $2, 'thread', $3)", (threadOf) => [member("wendell"), cohort("rural"), threadOf("rural")], "42501"],
    ],
  },
  mail: {
    owner: "system",
    words: {
      recipient: `${canary("a", "member_id")} || '@x.example'`,
      subject: canary("k", "id"),
      body: letter,
      trouble: canary("k", "id"),
      link: letter,
    },
    wordless: ["kind", "state", "message_id", "nonce"],
    fill: async (owner) => {
      for (const key of someone)
        await owner.query(
          "insert into mail (kind, member_id, recipient, subject, body, message_id, state) values ('reset', $1, $2, 'A link', 'Body', $3, 'kept')",
          [member(key), emailOf(key), `<${key}@test>`],
        );
    },
  },
  mail_turn: {
    owner: "system",
    words: { recipient: `${canary("s", "0")} || '@b.example'` },
    wordless: ["message_id"],
    fill: async (owner) => {
      await owner.query("insert into mail_turn (recipient, message_id) values ('a@b.example', '<turn@test>')");
    },
  },
};
