import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Puts a document in force in the manual of a member's practice. Returns its id. */
export async function inForce(database: TestDatabase, who: string, title: string): Promise<number> {
  const doc = await database.asMember(
    who,
    async (app) => {
      const uid = await verbs.beginDocument(app, {
        newKind: "policy",
        newTitle: title,
        newBody: "One holds them.",
      });
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      return rows[0].id as number;
    },
    "keep",
  );
  await publish(database, who, { doc, seen: 1, body: "One holds them.", change: "major" });
  return doc;
}

/** Publishes a new version of a document. */
export async function publishVersion(
  database: TestDatabase,
  who: string,
  { doc, title }: { doc: number; title: string },
  body: string,
  change: string,
): Promise<void> {
  const seen = await database.asMember(
    who,
    (app) => verbs.saveDocument(app, { doc, seen: 0, newTitle: title, newBody: body, newFields: "[]" }),
    "keep",
  );
  await publish(database, who, { doc, seen: seen!, body, change });
}

/** A document as `publishVersion` takes it. */
export async function idOf(database: TestDatabase, doc: number): Promise<{ doc: number; title: string }> {
  const { rows } = await database.owner.query("select title from document where id = $1", [doc]);
  return { doc, title: rows[0].title };
}

async function publish(
  database: TestDatabase,
  who: string,
  { doc, seen, body, change }: { doc: number; seen: number; body: string; change: string },
) {
  const { html, sections, version } = renderDocument(body);
  await database.asMember(
    who,
    (app) =>
      verbs.publishDocument(app, {
        ...{ doc, seen, newHtml: html, newRenderer: version, newSections: JSON.stringify(sections) },
        ...{ newChange: change, newSummary: ownWords("As we do it.") },
      }),
    "keep",
  );
}
