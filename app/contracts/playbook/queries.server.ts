import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { clauses } from "../clauses.ts";
import { originsOf } from "../origins/queries.server.ts";
import { type ChosenEntries, clausesSaying, wordsIn } from "./chosen.ts";
import { MOST_TAKEN } from "./taken.ts";

/** How many entries a page of the playbook has. */
const ENTRIES_A_PAGE = 20;

/** An entry that is longer is read on its own page. */
const SHOWN_MAX = 12_000;

/** Where a page ends: the last entry's clause, counterparty and id, as they stand in the address. */
export type After = { clause: string; counterparty: string; id: number };

/** Whether the document of an entry is open in a cohort, by a share of its own or the network's, and in force. */
export function openIn(cohortId: number) {
  return sql<boolean>`d.status = 'published' and exists (select from document_share s where s.document_id = d.id
    and s.opened_at is not null and (s.cohort_id = ${cohortId} or s.cohort_id is null))`;
}

/** The rank of a clause in the handbook: in the order in which all clauses are listed. */
export const rankOf = (clause: RawBuilder<unknown>) =>
  sql`coalesce(array_position(${clauses.map(({ id }) => id)}::text[], ${clause}), 1000)`;

/** Values that a question about entries places. */
type Given = {
  cohortId: number;
  clause: string;
  counterparty: string;
  clausesSaying: string[];
  words: string[];
  after: string;
  afterCounterparty: string;
  afterId: number;
};
/** Parts that the query has. */
type Shape = Record<"clause" | "counterparty" | "words" | "first", boolean>;

function asked(cohortId: number, { clause, counterparty, words }: ChosenEntries, after: After | null) {
  const shape: Shape = {
    ...{ clause: clause !== null, counterparty: counterparty !== null },
    ...{ words: words !== "", first: after === null },
  };
  const given: Given = {
    ...{ cohortId, clause: clause ?? "", counterparty: counterparty ?? "" },
    ...{ clausesSaying: words === "" ? [] : clausesSaying(words), words: words === "" ? [] : wordsIn(words) },
    ...{ after: after?.clause ?? "", afterCounterparty: after?.counterparty ?? "", afterId: after?.id ?? 0 },
  };
  return [given, JSON.stringify(shape)] as const;
}

/** The entries of a cohort's playbook that are chosen, in the order of the handbook, with the newest version of each. */
function entriesOf(db: Db, given: Given, by: Shape) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("document as d", "d.id", "e.documentId")
    .innerJoin("documentVersion as v", (join) =>
      join.onRef("v.documentId", "=", "d.id").onRef("v.number", "=", "d.version"),
    )
    .where(openIn(given.cohortId))
    .$if(by.clause, (query) => query.where("e.clause", "=", given.clause))
    .$if(by.counterparty, (query) => query.where("e.counterparty", "in", [given.counterparty, ""]))
    .$if(by.words, (query) =>
      query.where(
        sql<boolean>`(e.clause = any(${given.clausesSaying}::text[])
          or d.id in (select f.document_id from verbs.find_entries(cohort => ${given.cohortId}, words => ${given.words}) f))`,
      ),
    )
    .orderBy(rankOf(sql`e.clause`))
    .orderBy("e.counterparty")
    .orderBy("e.documentId");
}

/**
 * Lists the entries that a cohort's playbook has, by clause and counterparty, each with the newest version of its document. Of a
 * counterparty there are also those that hold for everybody.
 */
export async function listEntries(
  db: Db,
  { cohortId, chosen, after }: { cohortId: number; chosen: ChosenEntries; after: After | null },
) {
  const rows = await selectEntries(db, ...asked(cohortId, chosen, after));
  const page = rows.slice(0, ENTRIES_A_PAGE);
  const last = page.at(-1);
  const next = rows.length > page.length && last ? `${last.clause}-${last.counterparty}-${last.id}` : null;
  return { rows: page, next };
}

const selectEntries = prepared((db, given: Given, shape) => {
  const by = JSON.parse(shape) as Shape;
  return entriesOf(db, given, by)
    .$if(!by.first, (query) =>
      query.where(
        sql<boolean>`(${rankOf(sql`e.clause`)}, e.counterparty, e.document_id)
          > (${rankOf(sql`${given.after}::text`)}, ${given.afterCounterparty}, ${given.afterId})`,
      ),
    )
    .select([
      ...(["e.clause", "e.counterparty", "d.id", "d.uid", "d.title", "d.version", "d.reviewOn"] as const),
      ...(["v.at", "v.byCalled as by", "v.practiceCalled as practice", "v.fields"] as const),
      sql<string | null>`case when length(v.html) <= ${SHOWN_MAX} then v.html end`.as("html"),
      sql<Date>`greatest(v.at, e.reviewed_at)`.as("reviewedAt"),
      originsOf(given.cohortId, sql`d.id`).as("origins"),
    ])
    .limit(ENTRIES_A_PAGE + 1);
});

/** Finds the texts of the entries that are chosen, for a file of them: one more than fit into it, to tell whether all are there. */
export function findEntryTexts(db: Db, cohortId: number, chosen: ChosenEntries) {
  return selectTexts(db, ...asked(cohortId, chosen, null));
}

const selectTexts = prepared((db, given: Given, shape) =>
  entriesOf(db, given, JSON.parse(shape) as Shape)
    .select(["d.title", "v.body", "v.fields", "v.practiceCalled as practice", "v.number as version", "v.at"])
    .limit(MOST_TAKEN + 1),
);

/** The key of a page as its address has it; null for the first. */
export function entriesAfter(text: string | null): After | null {
  const [, clause, counterparty, id] = /^([a-z_]{1,40})-([a-z_]{0,40})-(\d{1,15})$/.exec(text ?? "") ?? [];
  return clause !== undefined && counterparty !== undefined && id
    ? { clause, counterparty, id: Number(id) }
    : null;
}
