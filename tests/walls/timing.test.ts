// Nothing is learned of other cohorts by how long a search takes: how much of the database it looks at depends on what its reader may see.
import { expect, test } from "vitest";
import { cohort } from "#tests/support/cast.ts";
import { databaseOfThisTest } from "#tests/support/database.ts";

test("a word that thousands of posts beyond the wall have costs a search what one costs that nobody has written", async () => {
  const { owner, asMember } = await databaseOfThisTest();
  const { rows } = await owner.query(
    "select id, highest_number as last, starter_id as persona from thread where cohort_id = $1 order by id limit 1",
    [cohort("hospital")],
  );
  const [{ id, last, persona }] = rows;
  await owner.query(
    `insert into post (cohort_id, thread_id, number, persona_id, client_key, body, html, excerpt, renderer)
     select $1, $2, $3::int + n, $4, 'beyond-' || n, 'A zeppelin lands', '', '', 1 from generate_series(1, 4000) n`,
    [cohort("hospital"), id, last, persona],
  );
  await owner.query("vacuum analyze post_words");
  const looked = async (who: string, word: string, typing: boolean) =>
    asMember(who, async (app) => {
      const search = `explain (analyze, buffers, format json) select * from verbs.find_posts(words => array['${word}'], phrases => '{}',
        without => '{}', most => 11, typing => ${typing})`;
      // The first of a connection reads the catalogue.
      await app.query(search);
      const plan = (await app.query(search)).rows[0]["QUERY PLAN"][0].Plan;
      return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
    });
  for (const typing of [false, true]) {
    const nowhere = await looked("wendell", "quagmires", typing);
    // A few pages on the way down through an index, which are some microseconds.
    expect((await looked("wendell", "zeppelin", typing)) - nowhere).toBeLessThan(15);
    expect((await looked("nadine", "zeppelin", typing)) - nowhere).toBeGreaterThan(100);
  }
});
