import type { Question } from "./load.ts";

type Query = (text: string) => Promise<Record<string, unknown>[]>;
type Page = { name: string; ask(): Question };

/** The pages about contracts that are measured, as the first member of the large network sees them. */
export async function contractPagesOf(query: Query): Promise<Page[]> {
  const home = "/c/cohort-1/contracts";
  const questions = await query(
    `select number from thread where cohort_id = 1 and contract <> ''
     order by post_count between 20 and 60 desc, last_post_at desc limit 40`,
  );
  const clauses = (
    await query("select clause from playbook_entry group by 1 order by count(*) desc, 1 limit 6")
  ).map(({ clause }) => `clause=${clause}`);
  return [
    { name: "contracts", ask: () => get(home) },
    { name: "contracts on a clause", ask: turn(clauses.map((clause) => `${home}?${clause}`)) },
    { name: "contract question", ask: turn(questions.map(({ number }) => `/c/cohort-1/threads/${number}`)) },
    { name: "playbook", ask: () => get(`${home}/playbook`) },
    { name: "playbook by words", ask: () => get(`${home}/playbook?q=visits+policy`) },
    { name: "checklist", ask: () => get(`${home}/checklist?with=hospital&${clauses.join("&")}`) },
    {
      name: "similar",
      ask: () =>
        get(`${home}/similar?title=front+desk+policy&${clauses[0]!.replace("clause=", "clauses[]=")}`),
    },
  ];
}

function turn(paths: string[]): () => Question {
  let next = 0;
  return () => get(paths[next++ % paths.length]!);
}

function get(path: string): Question {
  return { method: "GET", path, status: 200 };
}
