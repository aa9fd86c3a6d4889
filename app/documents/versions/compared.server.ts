import type { Db } from "#app/db.server.ts";
import { findBodies, listVersions } from "#app/documents/queries.server.ts";
import { numberIn } from "#app/web/number-in.ts";

/** The versions of a document that the viewer may see, and the two of them that an address compares; else the newest with the one before. */
export async function comparedVersions(db: Db, documentId: number, query: URLSearchParams) {
  const versions = await listVersions(db, documentId);
  const named = (field: string) => {
    const number = numberIn(query.get(field));
    return versions.find((version) => version.number === number)?.number;
  };
  const to = named("to") ?? versions[0]?.number;
  const before = versions[versions.findIndex(({ number }) => number === to) + 1]?.number;
  const from = named("from") ?? before;
  const bodies = from === undefined || from === to ? [] : await findBodies(db, documentId, [from, to!]);
  const textOf = (number: number | undefined) => bodies.find((each) => each.number === number);
  const [old, fresh] = [textOf(from), textOf(to)];
  return {
    versions,
    from: from ?? null,
    to: to ?? null,
    side: query.get("view") === "side",
    between: old &&
      fresh && { before: old.body, after: fresh.body, fields: [...old.fields, ...fresh.fields] },
  };
}
