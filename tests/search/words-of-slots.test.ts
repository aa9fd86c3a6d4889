// The words of each cohort are kept apart in one index, whatever they are made of.
import { expect, test } from "vitest";
import { databaseOfThisTest } from "#tests/support/database.ts";

const hostile = [
  "Don't say 'no-show'; it's the clinic's \\ rule",
  "a.b.c 1.2.3 7.7.swing '7.swing' ''quoted'' \\'escaped\\'",
  "x@y.example https://forum.example/a'b?c=d&e=f#g /usr/local/lib/x'y.txt",
  "\u05e9\u05dc\u05d5\u05dd \u4f60\u597d \u{1f600} ñandú ʼokina o’clock",
  "'::' ':*' '&' !!! ( ) <-> 'a' & 'b' | !'c':*",
  `${"l".repeat(1_990)} ${"m".repeat(2_040)} ${"n".repeat(20_000)} end`,
];

test("a word keeps its letters, its places and its weight in a slot", async () => {
  const { owner } = await databaseOfThisTest();
  for (const words of hostile) {
    const { rows } = await owner.query(
      `with plain as (select setweight(to_tsvector('english', $1), 'A') || to_tsvector('simple', $1) as words)
       select (select array_agg(lexeme || positions::text || weights::text order by lexeme) from unnest(p.words)
           where octet_length(lexeme) <= 2000) as were,
         (select array_agg(substr(lexeme, 4) || positions::text || weights::text order by substr(lexeme, 4))
           from unnest(helpers.words_in(slot => 77, words => ts_delete(p.words, array(select lexeme from unnest(p.words) where octet_length(lexeme) > 2000))))
           where lexeme like '77.%') as are
       from plain p`,
      [words],
    );
    expect(rows[0].are, words.slice(0, 60)).toEqual(rows[0].were);
  }
});

test("what is asked for is found in its own slot, and in no other", async () => {
  const { owner } = await databaseOfThisTest();
  for (const words of hostile.slice(0, 5)) {
    const { rows } = await owner.query(
      `select helpers.words_of(slot => 77, title => '', body => $1) @@ helpers.asked_in(slot => 77, asked => q) as here,
         helpers.words_of(slot => 7, title => '', body => $1) @@ helpers.asked_in(slot => 77, asked => q) as there,
         helpers.words_of(slot => 77, title => '', body => $1) @@ helpers.asked_in(slot => 7, asked => q) as back
       from helpers.all_of(asked => array[$1]) q`,
      [words],
    );
    expect(rows[0], words).toEqual({ here: true, there: false, back: false });
  }
});

test("a post of one endless word among others is found by the others", async () => {
  const { owner } = await databaseOfThisTest();
  const { rows } = await owner.query(
    "select helpers.words_of(slot => 1, title => '', body => $1) @@ helpers.asked_in(slot => 1, asked => to_tsquery('simple', 'end')) as found",
    [hostile.at(-1)],
  );
  expect(rows[0].found).toBe(true);
});
