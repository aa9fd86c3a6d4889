import { type Counterparty, counterparties, counterpartyNames } from "../vocabulary.ts";

/** How many practices of a cohort told what came of a clause with some counterparties: lower bounds. */
export type Evidence = {
  clause: string;
  counterparties: Counterparty[];
  practices: number;
  gotAll: number;
  compromise: number;
  neither: number;
};

/** Evidence with the day on which it was counted. */
export type Counted = Evidence & { countedAt: Date | string };

/** The same with the cohort that told it. */
export type CountedSomewhere = Counted & { cohortId: number };

/** Clause of an entry of the playbook, and with whom; "" with anybody. */
export type EntryAbout = { clause: string; counterparty: string };

/** Numbers that one cohort has on an entry. */
export type CountedIn = { cohort: string; counterparty: Counterparty | ""; evidence: Counted[] };

/** Heading above the numbers of a clause. */
export const CAME_OF_IT = "What came of it";

/** Says once on a page what its numbers are. */
export const HOW_COUNTED =
  "The numbers are rounded down, count each practice once, and never tell of a single one.";

/** Said of a clause of which too few practices told. */
export const TOO_FEW = "Too few practices have told what came of it to show numbers.";

/**
 * Picks the evidence that belongs to a clause with a counterparty: what was counted for that one, or else for several together. With ""
 * it is all that there is of the clause.
 */
export function evidenceOn<Counted extends Evidence>(
  all: readonly Counted[],
  clause: string,
  counterparty: Counterparty | "",
): Counted[] {
  return all.filter(
    (each) => each.clause === clause && (counterparty === "" || each.counterparties.includes(counterparty)),
  );
}

/** Sorts what was counted on an entry by the cohorts that told it; those without numbers are left out. */
export function countedIn(
  told: readonly CountedSomewhere[],
  entry: EntryAbout | null,
  cohorts: readonly { id: number; name: string }[],
): CountedIn[] {
  if (!entry) return [];
  const counterparty = entry.counterparty as Counterparty | "";
  return cohorts
    .map(({ id, name }) => {
      const here = told.filter(({ cohortId }) => cohortId === id);
      return { cohort: name, counterparty, evidence: evidenceOn(here, entry.clause, counterparty) };
    })
    .filter(({ evidence }) => evidence.length > 0);
}

/** Says evidence in a sentence; beside a contract with `counterparty` it says with whom only where that is not the same. */
export function evidenceInWords(evidence: Evidence, counterparty: Counterparty | ""): string {
  const { practices, gotAll, compromise, neither } = evidence;
  const results = [
    gotAll > 0 && `at least ${gotAll} got it all`,
    compromise > 0 && `at least ${compromise} found a compromise`,
    neither > 0 && `at least ${neither} did not get it`,
  ].filter((each) => each !== false);
  const said =
    results.length === 0
      ? `at least ${practices} practices here told what came of it, and it came out in different ways.`
      : `of at least ${practices} practices here, ${joined(results)}.`;
  const prefix = withWhom(evidence.counterparties, counterparty);
  return prefix ? `${prefix}: ${said}` : said[0]!.toUpperCase() + said.slice(1);
}

function withWhom(counted: readonly Counterparty[], counterparty: Counterparty | ""): string {
  if (counted.length === counterpartyNames.length) return "All kinds of contracts together";
  if (counted.length > 1) return "The other kinds of contracts together";
  return counted[0] === counterparty ? "" : counterparties[counted[0]!].name;
}

function joined(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
