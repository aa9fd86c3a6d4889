import { clauseOf, clauses } from "../clauses.ts";
import { type Counterparty, counterparties } from "../vocabulary.ts";

/** How many characters are looked for at most. */
export const WORDS_MAX = 100;

/** Which entries of a playbook are shown; null and no words for all. */
export type ChosenEntries = { clause: string | null; counterparty: Counterparty | null; words: string };

/** Reads from a query which entries are shown; what it cannot mean is left out. */
export function entriesChosen(query: URLSearchParams): ChosenEntries {
  const [clause, counterparty] = [query.get("clause") ?? "", query.get("with") ?? ""];
  return {
    clause: clauseOf(clause) ? clause : null,
    counterparty: isCounterparty(counterparty) ? counterparty : null,
    words: (query.get("q") ?? "").trim().slice(0, WORDS_MAX),
  };
}

/** Whether a text is a kind of those with whom a contract is made. */
export function isCounterparty(text: string): text is Counterparty {
  return Object.hasOwn(counterparties, text);
}

/** The ids of the kinds of clauses whose name or meaning has all of these words. */
export function clausesSaying(words: string): string[] {
  const all = wordsIn(words);
  return clauses
    .filter(({ name, meaning }) => all.every((word) => `${name} ${meaning}`.toLowerCase().includes(word)))
    .map(({ id }) => id);
}

/** The single words of what is looked for, in small letters. */
export function wordsIn(words: string): string[] {
  return words.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The address of a playbook's page: what is chosen, and after what it begins; or with `word` of the file of all that is chosen. */
export function playbookHref(
  slug: string,
  chosen: Partial<ChosenEntries> = {},
  after?: string | null,
  as?: "word",
): string {
  return chosenAt(`/c/${slug}/contracts/playbook`, chosen, after, as);
}

/** The address of the same for the playbook of the whole network. */
export function networkPlaybookHref(
  chosen: Partial<ChosenEntries> = {},
  after?: string | null,
  as?: "word",
): string {
  return chosenAt("/playbook", chosen, after, as);
}

function chosenAt(
  book: string,
  chosen: Partial<ChosenEntries>,
  after: string | null | undefined,
  as: "word" | undefined,
): string {
  const query = new URLSearchParams();
  if (chosen.clause) query.set("clause", chosen.clause);
  if (chosen.counterparty) query.set("with", chosen.counterparty);
  if (chosen.words) query.set("q", chosen.words);
  if (after) query.set("after", after);
  const home = as ? `${book}/${as}` : book;
  return query.size > 0 ? `${home}?${query}` : home;
}
