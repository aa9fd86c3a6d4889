import type { Question } from "./load.ts";

type Query = (text: string) => Promise<Record<string, unknown>[]>;
type Page = { name: string; ask(): Question };

/** The pages of the library that are measured, as the first member of the large network sees them. */
export async function documentPagesOf(query: Query): Promise<Page[]> {
  const { shared, own, long } = await documentsIn(query);
  const turn = (paths: string[]) => {
    let next = 0;
    return () => get(paths[next++ % paths.length]!);
  };
  return [
    { name: "shelf", ask: () => get("/c/cohort-1/documents") },
    { name: "document", ask: turn(shared) },
    { name: "versions", ask: turn(shared.map((path) => `${path}/changes`)) },
    { name: "manual", ask: () => get("/practice/manual") },
    { name: "own document", ask: turn(own) },
    // Fifty pages in two hundred sections, which both sides have changed.
    { name: "long document", ask: () => get(long) },
    { name: "update", ask: () => get(`${long}/update`) },
  ];
}

/** The addresses of documents that are shared with the first cohort, of those in the member's manual, and of the long one. */
export async function documentsIn(query: Query) {
  const pathsOf = async (home: string, where: string) =>
    (await query(`select d.uid from document d where ${where} order by d.id limit 60`)).map(
      ({ uid }) => `${home}/${uid}`,
    );
  const sharedHere =
    "d.practice_id <> 1 and d.version > 2 and exists (select from document_share s where s.document_id = d.id and s.cohort_id = 1)";
  const [long] = await pathsOf(
    "/practice/manual",
    "d.practice_id = 1 and d.title = 'The long playbook of ours'",
  );
  return {
    shared: await pathsOf("/c/cohort-1/documents", sharedHere),
    own: await pathsOf(
      "/practice/manual",
      "d.practice_id = 1 and d.version > 1 and not exists (select from adoption a where a.document_id = d.id)",
    ),
    long: long!,
  };
}

function get(path: string): Question {
  return { method: "GET", path, status: 200 };
}
