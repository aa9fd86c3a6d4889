import { cohort } from "#tests/support/cast.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** A contract question that stands in a test's database. */
export type AskedQuestion = { cohort: number; thread: number; number: number };

let made = 0;

/** Asks about a contract of Pediatric PT as a member, decided so many days ago; without days no day is said. */
export async function askAboutContract(
  database: TestDatabase,
  who: string,
  daysAgo: number | null,
): Promise<AskedQuestion> {
  const room = cohort("pediatric");
  const title = `Contract ${++made} of ${who}`;
  const number = await postAs(database, who, {
    ...{ new_kind: "question", new_title: title, new_body: "Has anyone moved them?" },
  });
  const { rows } = await database.owner.query<{ id: number }>(
    "select id from thread where cohort_id = $1 and number = $2",
    [room, number],
  );
  const thread = rows[0]!.id;
  await database.owner.query(
    `insert into contract_question (cohort_id, thread_id, counterparty, stage, clauses, decision_needed_by)
     values ($1, $2, 'hospital', 'countered', '{indemnification}', current_date - $3::int)`,
    [room, thread, daysAgo],
  );
  return { cohort: room, thread, number };
}

/** Answers a question as a member. */
export function answerAs(database: TestDatabase, who: string, { thread }: AskedQuestion): Promise<number> {
  return postAs(database, who, { thread, new_body: "Send them a letter of your carrier." });
}

async function postAs(
  database: TestDatabase,
  who: string,
  given: Record<string, string | number>,
): Promise<number> {
  const all = {
    ...{ again: true, seconds: 0, cohort: cohort("pediatric"), form_key: crypto.randomUUID() },
    ...{ new_html: "<p>x</p>", new_excerpt: "x", new_renderer: 1, ...given },
  };
  const names = Object.keys(all).map((name, i) => `${name} => $${i + 1}`);
  const { rows } = await database.asMember(
    who,
    (app) =>
      app.query<{ number: number }>(
        `select thread_number as number from verbs.send_post(${names.join(", ")})`,
        Object.values(all),
      ),
    "keep",
  );
  return rows[0]!.number;
}
