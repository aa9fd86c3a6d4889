import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import { daysAfter } from "#app/documents/day.ts";
import { prepared } from "#app/prepared-query.server.ts";
import type { ChosenContracts } from "./chosen.ts";

const QUESTIONS_A_PAGE = 30;

/** Days before and after a deadline in which an open question stands on top. */
const SOON = 45;
const LATE = 14;

export type ContractRow = Awaited<ReturnType<typeof listContracts>>["rows"][number];

/** Where a page of the list ends: in the part on top with a day, in the other without. */
export type After = { day: string | null; id: number };

/** Reads the key of a page from its address; null for none or a damaged one. */
export function afterIn(key: string | null): After | null {
  const [, day, id] = /^(?:(\d{4}-\d{2}-\d{2})\.)?(\d{1,15})$/.exec(key ?? "") ?? [];
  return id ? { day: day ?? null, id: Number(id) } : null;
}

type Listing = { cohortId: number; chosen: ChosenContracts; today: string; after: After | null };

/** Values that the query places. */
type Given = {
  cohortId: number;
  /** The days between which a deadline is near. */
  from: string;
  until: string;
  counterparty: string;
  clause: string;
  state: string;
  day: string;
  id: number;
};
/** Parts that the query has. */
type Shape = Record<"counterparty" | "clause" | "state", boolean> & { after: "top" | "others" | null };

/** Lists a cohort's contract questions: first what is open and near its deadline, then the others, the newest first. */
export async function listContracts(db: Db, { cohortId, chosen, today, after }: Listing) {
  const { counterparty, clause, state } = chosen;
  const shape: Shape = {
    ...{ counterparty: counterparty !== null, clause: clause !== null, state: state !== null },
    after: after && (after.day === null ? "others" : "top"),
  };
  const given = {
    ...{ cohortId, from: daysAfter(today, -LATE), until: daysAfter(today, SOON) },
    ...{ counterparty: counterparty ?? "", clause: clause ?? "", state: state ?? "" },
    ...{ day: after?.day ?? today, id: after?.id ?? 0 },
  };
  const found = await selectContracts(db, given, JSON.stringify(shape));
  const rows = found.slice(0, QUESTIONS_A_PAGE);
  const last = rows.at(-1);
  return { rows, next: found.length > QUESTIONS_A_PAGE && last ? keyOf(last) : null };
}

const selectContracts = prepared(
  (db, { cohortId, counterparty, clause, state, day, id, from, until }: Given, shape) => {
    const by = JSON.parse(shape) as Shape;
    const soon = sql<boolean>`(not q.settled and q.decision_needed_by between ${from}::date and ${until}::date)`;
    const picked = (onTop: boolean) =>
      db
        .selectFrom("contractQuestion as q")
        .where("q.cohortId", "=", cohortId)
        .where(onTop ? soon : sql<boolean>`${soon} is not true`)
        .$if(by.counterparty, (query) => query.where("q.counterparty", "=", counterparty))
        .$if(by.clause, (query) => query.where(sql<boolean>`${clause} = any(q.clauses)`))
        .$if(by.state, (query) => query.where("q.state", "=", state))
        .$if(onTop && by.after === "top", (query) =>
          query.where(sql<boolean>`(q.decision_needed_by, q.id) > (${day}::date, ${id})`),
        )
        .$if(onTop && by.after === "others", (query) => query.where(sql<boolean>`false`))
        .$if(!onTop && by.after === "others", (query) => query.where("q.id", "<", id))
        .selectAll("q")
        .select(sql<boolean>`${sql.lit(onTop)}`.as("soon"))
        .$if(onTop, (query) => query.orderBy("q.decisionNeededBy").orderBy("q.id"))
        .$if(!onTop, (query) => query.orderBy("q.id", "desc"))
        .limit(QUESTIONS_A_PAGE + 1);
    return db
      .with(
        (cte) => cte("top").materialized(),
        () => picked(true),
      )
      .with(
        (cte) => cte("others").materialized(),
        () => picked(false),
      )
      .selectFrom((inner) =>
        inner.selectFrom("top").selectAll().unionAll(inner.selectFrom("others").selectAll()).as("q"),
      )
      .innerJoin("thread as t", (join) =>
        join.onRef("t.cohortId", "=", "q.cohortId").onRef("t.id", "=", "q.threadId"),
      )
      .innerJoin("persona as asker", (join) =>
        join.onRef("asker.cohortId", "=", "t.cohortId").onRef("asker.id", "=", "t.starterId"),
      )
      .leftJoin("unread as u", (join) =>
        join.onRef("u.cohortId", "=", "t.cohortId").onRef("u.threadId", "=", "t.id"),
      )
      .leftJoin("contractOutcome as o", (join) =>
        join.onRef("o.cohortId", "=", "q.cohortId").onRef("o.questionId", "=", "q.id"),
      )
      .select([
        ...([
          "q.id",
          "q.soon",
          "q.counterparty",
          "q.clauses",
          "q.state",
          "q.decisionNeededBy",
          "q.settled",
        ] as const),
        ...([
          "t.number",
          "t.title",
          "t.answerCount",
          "asker.called as asker",
          "asker.kind as askerKind",
        ] as const),
        ...(["u.firstNumber as firstUnread", "u.posts as unread", "o.result"] as const),
      ])
      .orderBy("q.soon", "desc")
      .orderBy(sql`case when q.soon then q.decision_needed_by end`)
      .orderBy(sql`case when q.soon then q.id else - q.id end`)
      .limit(QUESTIONS_A_PAGE + 1);
  },
);

function keyOf({
  soon,
  decisionNeededBy,
  id,
}: {
  soon: boolean;
  decisionNeededBy: string | null;
  id: number;
}): string {
  return soon ? `${decisionNeededBy}.${id}` : String(id);
}
