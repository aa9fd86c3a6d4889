import type pg from "pg";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { canary, seated, sha, someone, type TableUnderTest } from "./table.ts";

/** Attachments and photos. */
export const files: Record<string, TableUnderTest> = {
  file: {
    owner: "one of cohort, practice, member, people",
    words: {
      name: `case when cohort_id is not null then ${canary("t", "cohort_id")}
        when practice_id is not null then ${canary("p", "practice_id")}
        else ${canary("e", "coalesce(member_id, photo_of)")} end || '.png'`,
    },
    wordless: ["uid", "type", "sha256"],
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
    },
  },
};

async function add(owner: pg.Client, column: string, id: number, quarantined = "null"): Promise<void> {
  await owner.query(
    `insert into file (${column}, name, type, size, sha256, quarantined_at) values ($1, 'notes.png', 'image/png', 5, $2, ${quarantined})`,
    [id, sha(`${column} ${id}`)],
  );
}
