// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/texts.sql; what answers JSON or null is typed in verb-results.ts.
import { value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * Folds a text into the form in which it is looked for: case, accents, kinds of quotes, hyphens and blanks do not count,
   * nor what cannot be seen. app/text/folded.ts does the same. Indexes are made of it: a change comes with a migration that
   * makes them anew.
   */
  folded: value<{ words: string }, Result<"folded", string>>("verbs.folded", ["words", "text"]),
  /**
   * Tells whether a text holds the words somewhere, both folded. Nothing asked for is in everything.
   */
  holds: value<{ content: string; words: string }, Result<"holds", boolean>>("verbs.holds", ["content", "text"], ["words", "text"]),
  /**
   * Isolates a name or title in a sentence of the site's: words that run from right to left leave the others where they
   * are. app/text/isolated.ts does the same.
   */
  isolated: value<{ theirs: string }, Result<"isolated", string>>("verbs.isolated", ["theirs", "text"]),
  /**
   * Makes an address that cannot be guessed, for people, practices and files: 80 random bits in base 32.
   */
  newUid: value<object, Result<"newUid", string>>("verbs.new_uid"),
};
