import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { type ChosenEntries, clausesSaying, wordsIn } from "../playbook/chosen.ts";
import { type After, rankOf } from "../playbook/queries.server.ts";
import { MOST_TAKEN } from "../playbook/taken.ts";

const ENTRIES_A_PAGE = 20;
const OFFERS_A_PAGE = 40;

/** The released entries that are chosen, in the order of the handbook. */
function entriesOf(db: Db, { clause, counterparty, words }: ChosenEntries) {
  return db
    .selectFrom("networkEntry as e")
    .$if(clause !== null, (query) => query.where("e.clause", "=", clause!))
    .$if(counterparty !== null, (query) => query.where("e.counterparty", "in", [counterparty!, ""]))
    .$if(words !== "", (query) =>
      query.where(
        sql<boolean>`(e.clause = any(${clausesSaying(words)}::text[]) or (
          select bool_and(strpos(lower(e.body), w) > 0) from unnest(${wordsIn(words)}::text[]) w))`,
      ),
    )
    .select(["e.id", "e.uid", "e.clause", "e.counterparty", "e.body", "e.html", "e.renderer", "e.releasedOn"])
    .orderBy(rankOf(sql`e.clause`))
    .orderBy("e.counterparty")
    .orderBy("e.id");
}

/** Lists what was released for the whole network, by clause and counterparty; of a counterparty also what holds for everybody. */
export async function listReleased(db: Db, chosen: ChosenEntries, after: After | null) {
  const rows = await entriesOf(db, chosen)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${rankOf(sql`e.clause`)}, e.counterparty, e.id)
          > (${rankOf(sql`${after!.clause}::text`)}, ${after!.counterparty}, ${after!.id})`,
      ),
    )
    .limit(ENTRIES_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, ENTRIES_A_PAGE);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > page.length && last ? `${last.clause}-${last.counterparty}-${last.id}` : null,
  };
}

/** Finds what was released for a file of it: one more than fit into it. */
export function findReleasedTexts(db: Db, chosen: ChosenEntries) {
  return entriesOf(db, chosen)
    .limit(MOST_TAKEN + 1)
    .execute();
}

/** Finds the newest offer of an entry of the viewer's practice; undefined where none was made. */
export function findOwnOffer(db: Db, documentId: number) {
  return (
    db
      .selectFrom("playbookOffer as o")
      .where("o.documentId", "=", documentId)
      .where("o.state", "!=", "replaced")
      .select(["o.state", "o.words"])
      // An older one may still be released where the newest was declined.
      .select(
        sql<boolean>`exists (select from playbook_offer r where r.document_id = o.document_id and r.state = 'released')`.as(
          "released",
        ),
      )
      .select(
        sql<boolean>`exists (select from playbook_offer r where r.document_id = o.document_id and r.state in ('waits', 'released'))`.as(
          "stands",
        ),
      )
      .orderBy("o.id", "desc")
      .limit(1)
      .executeTakeFirst()
  );
}

/** Lists offers for the network's staff: what waits, or what was released, newest first. */
export async function listOffers(db: Db, state: "waits" | "released", before: number | null) {
  const rows = await db
    .selectFrom("playbookOffer as o")
    .innerJoin("practice as p", "p.id", "o.practiceId")
    .where("o.state", "=", state)
    .$if(before !== null, (query) => query.where("o.id", "<", before!))
    .select([
      "o.id",
      "o.uid",
      "o.clause",
      "o.counterparty",
      "o.offeredAt",
      "o.decidedAt",
      "p.name as practice",
    ])
    .orderBy("o.id", "desc")
    .limit(OFFERS_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, OFFERS_A_PAGE);
  return { rows: page, next: rows.length > page.length ? page.at(-1)!.id : null };
}

/** Finds an offer for the network's staff, with what everybody reads of the same entry until now. */
export function findOffer(db: Db, uid: string) {
  return db
    .selectFrom("playbookOffer as o")
    .innerJoin("practice as p", "p.id", "o.practiceId")
    .leftJoin("playbookOffer as b", (join) =>
      join
        .onRef("b.documentId", "=", "o.documentId")
        .on("b.state", "=", "released")
        .onRef("b.id", "<>", "o.id"),
    )
    .where("o.uid", "=", uid)
    .select(["o.id", "o.uid", "o.clause", "o.counterparty", "o.body", "o.state", "o.words", "o.offeredAt"])
    .select(["o.decidedAt", "p.name as practice", "b.body as before"])
    .select(sql<boolean>`o.practice_id is not distinct from (select verbs.my_practice())`.as("ours"))
    .executeTakeFirst();
}

/** Finds the text of a document's newest version where it is an entry of the playbook; undefined for any other. */
export function findEntryText(db: Db, { id, version }: { id: number; version: number }) {
  return db
    .selectFrom("playbookEntry as e")
    .innerJoin("documentVersion as v", "v.documentId", "e.documentId")
    .where("e.documentId", "=", id)
    .where("v.number", "=", version)
    .select("v.body")
    .executeTakeFirst();
}

/** Lists the names of a practice's people. */
export async function listNamesAt(db: Db, practiceId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("practiceMember as m")
    .innerJoin("person as p", "p.id", "m.memberId")
    .where("m.practiceId", "=", practiceId)
    .select("p.name")
    .execute();
  return rows.map(({ name }) => name);
}
