import type { Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { listEvidence } from "../evidence/queries.server.ts";
import { evidenceInWords, evidenceOn } from "../evidence/words.ts";
import { findPositions } from "../playbook/positions-queries.server.ts";
import { contractChosen } from "./chosen.ts";
import { checklistItems } from "./items.ts";

/** The checklist that an address asks for, in a cohort of the viewer's: with whom, and a part for each clause. Nothing of it is kept. */
export async function checklistAt(
  db: Db,
  viewer: Viewer,
  { cohort: slug }: { cohort?: string },
  query: URLSearchParams,
) {
  const cohort = cohortAt(viewer, slug);
  const { counterparty, clauses } = contractChosen(query);
  if (counterparty === null || clauses.length === 0) return { cohort, counterparty, items: [] };
  const about = { cohortId: cohort.id, counterparty, clauses: clauses.map(({ id }) => id) };
  const [positions, told] = await Promise.all([findPositions(db, about), listEvidence(db, about)]);
  const numbers = (clause: string) =>
    evidenceOn(told, clause, counterparty).map((each) => evidenceInWords(each, counterparty));
  return { cohort, counterparty, items: checklistItems(clauses, positions, numbers) };
}
