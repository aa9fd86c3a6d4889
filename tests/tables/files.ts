import type pg from "pg";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { canary, seated, sha, someone, type TableUnderTest } from "./table.ts";

const theirs = `case when cohort_id is not null then ${canary("t", "cohort_id")}
  when practice_id is not null then ${canary("p", "practice_id")}
  else ${canary("e", "coalesce(member_id, photo_of)")} end`;

// biome-ignore format: one attack a line
/** Attachments and photos. */
export const files: Record<string, TableUnderTest> = {
  file: {
    owner: "one of cohort, practice, member, people",
    words: {
      ...{ name: `${theirs} || '.png'`, caption: theirs, words: theirs },
      // Only what is not posted yet has any.
      properties: `case when form_key is not null then jsonb_build_object('author', ${theirs}) end`,
    },
    wordless: ["uid", "type", "sha256", "form_key", "scan_found"],
    fill: async (owner) => {
      for (const key of someone) {
        await add(owner, "photo_of", member(key));
        await owner.query(
          "update person set photo_id = (select id from file where photo_of = $1) where person.id = $1",
          [member(key)],
        );
        await add(owner, "member_id", member(key));
      }
      for (const [cohortKey] of seated) await add(owner, "cohort_id", cohort(cohortKey));
      await add(owner, "practice_id", practice("quillbrook"));
      await add(owner, "practice_id", practice("sorrelbank"));
      await add(owner, "cohort_id", cohort("pediatric"), "now()");
      // A file of a post in each cohort, one of a post that was hidden, and one that its sender has not posted yet.
      await owner.query(
        `insert into file (cohort_id, thread_id, number, name, type, size, sha256, caption, words)
         select p.cohort_id, p.thread_id, p.number, 'log.pdf', 'application/pdf', 5, $1, 'Our log', 'Signed on Mondays' from post p
         where p.number = 1 and p.id in (select min(id) from post where number = 1 and removed_at is null group by cohort_id)
           or p.removed_at is not null`,
        [sha("files of posts")],
      );
      for (const [cohortKey, key] of seated)
        await owner.query(
          `insert into file (member_id, for_cohort, form_key, name, type, size, sha256)
           values ($1, $2, 'a-form-of-mine', 'not yet.pdf', 'application/pdf', 5, $3)`,
          [member(key), cohort(cohortKey), sha(`upload of ${key}`)],
        );
    },
    attacks: [
      ["hand a file to a post", "attendee", "update file set thread_id = 1, number = 1 where cohort_id = $1", () => [cohort("pediatric")], "42501"],
      ["send a file as somebody's post", "attendee", "insert into file (cohort_id, thread_id, number, name, type, size, sha256) values ($1, $2, 1, 'x.pdf', 'x', 1, 'x')", (of) => [cohort("pediatric"), of("pediatric")], "42501"],
      ["change what a file says", "facilitator", "update file set caption = 'x' where cohort_id = $1", () => [cohort("pediatric")], "42501"],
    ],
  },
};

async function add(owner: pg.Client, column: string, id: number, quarantined = "null"): Promise<void> {
  await owner.query(
    `insert into file (${column}, name, type, size, sha256, quarantined_at) values ($1, 'notes.png', 'image/png', 5, $2, ${quarantined})`,
    [id, sha(`${column} ${id}`)],
  );
}
