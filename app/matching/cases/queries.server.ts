import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

const A_PAGE = 50;

/** One of the two practices of a case: whether it sits there still, whether its facts had changed, and whether it was asked to look them over. */
export type Side = {
  id: number;
  uid: string;
  name: string;
  town: string;
  state: string;
  disciplines: string[];
  sits: boolean;
  changed: boolean;
  asked: boolean;
};

/** An offer of a seat in another cohort; who sits there is asked first once that runs (`asks`), and the practice may be `joining` it, or sit there by now. */
export type Offer = {
  to: string;
  toId: number;
  asks: boolean;
  /** The viewer's own practice sits there, so that another moderator lets it join. */
  ours: boolean;
  sits: boolean;
  joining: string | null;
  practice: string;
  practiceUid: string;
  words: string;
  accepts: boolean | null;
  at: string;
  endedAt: string | null;
  madeAt: string | null;
};

type WaiverOfCase = { uid: string; state: "asked" | "holds" | "ended" };

/** A page of the cases that the viewer may decide, newest first: the open ones, or those that are closed. */
export async function listCases(db: Db, part: "open" | "closed", before: number | null) {
  let query = casesIn(db)
    .where("c.closedAt", part === "open" ? "is" : "is not", null)
    .orderBy("c.id", "desc")
    .limit(A_PAGE + 1);
  if (before) query = query.where("c.id", "<", before);
  const found = await query.execute();
  const rows = found.slice(0, A_PAGE);
  return { rows, next: found.length > rows.length ? rows.at(-1)!.id : null };
}

/** The case of that key with its two practices, the verdict on them, and how far a waiver or an offer has come; undefined for who may not decide it. */
export function findCase(db: Db, uid: string) {
  return casesIn(db)
    .where("c.uid", "=", uid)
    .leftJoin("person as closer", "closer.id", "c.closedBy")
    .innerJoin("cohort", "cohort.id", "c.cohortId")
    .select(["c.cohortId", "c.lowId", "c.highId", "c.because", "c.outcomeWords", "closer.name as closedBy"])
    .select(["cohort.slug", "v.said", "v.judgedAt"])
    .select([
      sql<
        Side[]
      >`(select json_agg(json_build_object('id', p.id, 'uid', p.uid, 'name', p.name, 'town', p.town, 'state', p.state, 'disciplines', p.disciplines,
          'sits', exists (select from seat s where s.cohort_id = c.cohort_id and s.practice_id = p.id and s.until is null),
          'changed', p.id is not distinct from c.changed_id, 'asked', p.id = any(c.asked_ids)) order by p.id)
        from practice p where p.id in (c.low_id, c.high_id))`.as("sides"),
      sql<WaiverOfCase | null>`(select json_build_object('uid', w.uid,
          'state', case when w.ended_at is not null or w.expires_at < now() then 'ended' when w.granted_at is not null then 'holds' else 'asked' end)
        from waiver w where w.cohort_id = c.cohort_id and w.low_id = c.low_id and w.high_id = c.high_id order by w.id desc limit 1)`.as(
        "waiver",
      ),
      sql<Offer | null>`(select json_build_object('to', o.to_title, 'toId', o.to_cohort_id, 'practice', p.name, 'practiceUid', p.uid, 'asks', h.runs_since is not null, 'ours', h.id = any((select verbs.my_practice_cohorts())::bigint[]),
          'sits', exists (select from seat s where s.cohort_id = h.id and s.practice_id = p.id and s.until is null),
          'joining', (select f.uid from formation f join formation_place n on n.formation_id = f.id and n.practice_id = p.id and n.comes and n.dropped_at is null
            where f.cohort_id = h.id and f.stage not in ('active', 'dropped') limit 1), 'words', o.words, 'accepts', o.accepts, 'at', o.offered_at,
          'endedAt', o.ended_at, 'madeAt', o.made_at)
        from move_offer o join practice p on p.id = o.practice_id join cohort h on h.id = o.to_cohort_id where o.case_id = c.id order by o.id desc limit 1)`.as(
        "offer",
      ),
    ])
    .executeTakeFirst();
}

/** How the two stand to each other now: of practices that were not judged since they said anything, or said too little, nothing is clear. */
const verdictNow = sql<string>`case when v.verdict = 'conflict' then 'conflict'
  when v.verdict = 'review' or (select count(*) from verbs.judged_of(practices => array[c.low_id, c.high_id])) < 2 then 'review' else 'clear' end`;

function casesIn(db: Db) {
  return db
    .selectFrom("conflictCase as c")
    .innerJoin("practice as low", "low.id", "c.lowId")
    .innerJoin("practice as high", "high.id", "c.highId")
    .leftJoin("verdict as v", (join) =>
      join.onRef("v.lowId", "=", "c.lowId").onRef("v.highId", "=", "c.highId").on("v.until", "is", null),
    )
    .select(["c.id", "c.uid", "c.title", "c.openedAt", "c.askedAt", "c.dueAt", "c.outcome", "c.closedAt"])
    .select(["low.name as one", "high.name as other"])
    .select(verdictNow.as("verdict"));
}

/** A page of what happened in a case, newest first, with who did it. */
export async function listEvents(db: Db, { id }: { id: number }, before: number | null) {
  let query = db
    .selectFrom("caseEvent as e")
    .leftJoin("person", "person.id", "e.memberId")
    .where("e.caseId", "=", id)
    .select(["e.id", "e.kind", "e.words", "e.at", "person.name as by"])
    .orderBy("e.id", "desc")
    .limit(A_PAGE + 1);
  if (before) query = query.where("e.id", "<", before);
  const found = await query.execute();
  const events = found.slice(0, A_PAGE);
  return { events, next: found.length > events.length ? events.at(-1)!.id : null };
}

/** The last twenty times that one of the two practices changed or confirmed its facts: which part of them, and when. */
export function listChangesOfFacts(db: Db, { lowId, highId }: { lowId: number; highId: number }) {
  return db
    .selectFrom("auditEntry as e")
    .innerJoin("practice", "practice.id", "e.practiceId")
    .where("e.practiceId", "in", [lowId, highId])
    .where("e.action", "in", ["facts.changed", "facts.confirmed"])
    .select(["e.id", "e.action", "e.detail", "e.at", "practice.name as practice"])
    .orderBy("e.id", "desc")
    .limit(20)
    .execute();
}

/** The offer of another seat that the viewer's practice has, of that key; undefined for everyone else's. */
export function findMove(db: Db, uid: string) {
  return db
    .selectFrom("moveOffer")
    .innerJoin("practice", "practice.id", "moveOffer.practiceId")
    .where("moveOffer.uid", "=", uid)
    .where("moveOffer.practiceId", "=", sql<number>`(select verbs.my_manual())`)
    .select([
      "moveOffer.uid",
      "title",
      "toTitle",
      "words",
      "offeredAt",
      "accepts",
      "answeredAt",
      "endedAt",
      "madeAt",
    ])
    .select(["practice.id as practiceId", "practice.name as practice"])
    .executeTakeFirst();
}
