// Pictures of a peer's newer version: who takes that over has them, also when it is out of sight.

import { beforeEach, expect, test } from "vitest";
import { kyselyOn } from "#app/db-client.server.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, practice } from "#tests/support/cast.ts";
import { databaseOfThisTest, type TestDatabase } from "#tests/support/database.ts";

let database: TestDatabase;
let theirs: number;
let mine: number;
const uid = "k27wskuuf586kemwushc";
const body = "# Swings\n\nWords.";
const shown = `${body}\n\n[The gym](/files/${uid})`;

// Pennycress shares a version without a picture, Saltwillow adopts it, and then one with a picture comes.
beforeEach(async () => {
  database = await databaseOfThisTest();
  const { owner } = database;
  theirs = await database.asMember("joelle", (app) => begun(app), "keep");
  await published("joelle", theirs, body);
  await database.asMember(
    "joelle",
    (app) => verbs.shareDocument(app, { doc: theirs, cohort: cohort("pediatric") }),
    "keep",
  );
  const copy = await database.asMember("maribel", (app) => verbs.adoptDocument(app, { doc: theirs }), "keep");
  mine = (await owner.query("select id from document where uid = $1", [copy])).rows[0].id;
  await owner.query(
    "insert into file (uid, practice_id, name, type, size, sha256, width, height) values ($1, $2, 'The gym.png', 'image/png', 5, repeat('a', 64), 40, 30)",
    [uid, practice("pennycress")],
  );
  await written("joelle", theirs, shown, 0);
  await published("joelle", theirs, shown);
});

type App = Parameters<Parameters<TestDatabase["asMember"]>[1]>[0];

async function begun(app: App): Promise<number> {
  const made = await verbs.beginDocument(app, { newKind: "policy", newTitle: "Swings", newBody: body });
  return (await app.query("select id from document where uid = $1", [made])).rows[0].id;
}

function written(who: string, doc: number, newBody: string, seen: number) {
  const fields = { newTitle: "Swings", newBody, newFields: "[]" as never };
  return database.asMember(who, (app) => verbs.saveDocument(app, { doc, seen, ...fields }), "keep");
}

async function published(who: string, doc: number, text: string): Promise<void> {
  const { rows } = await database.owner.query(
    "select save_count from document_draft where document_id = $1",
    [doc],
  );
  const { html, sections, version } = renderDocument(text);
  await database.asMember(
    who,
    (app) =>
      verbs.publishDocument(app, {
        ...{ doc, seen: rows[0].save_count, newHtml: html, newRenderer: version },
        ...{ newSections: JSON.stringify(sections), newChange: "major", newSummary: ownWords("It is so.") },
      }),
    "keep",
  );
}

const takenOver = () =>
  database.asMember(
    "maribel",
    (app) =>
      verbs.takeUpdate(app, {
        ...{ doc: mine, toVersion: 2, seen: 1, newTitle: "Swings", newBody: shown, newFields: "[]" as never },
      }),
    "keep",
  );

async function whoSees(): Promise<string[]> {
  const seen: string[] = [];
  for (const who of ["joelle", "maribel", "wendell", "eero"]) {
    const { rowCount } = await database.asMember(who, (app) =>
      app.query("select from file where uid = $1", [uid]),
    );
    if (rowCount === 1) seen.push(who);
  }
  return seen;
}

const withdrawn = () => database.owner.query("delete from document_share where document_id = $1", [theirs]);

test("they are seen with the version, and stay with who took it over", async () => {
  expect(await whoSees()).toEqual(["joelle", "maribel", "wendell"]);
  await takenOver();
  await withdrawn();
  expect(await whoSees()).toEqual(["joelle", "maribel"]);
  await published("maribel", mine, shown);
  expect(await whoSees()).toEqual(["joelle", "maribel"]);
});

test("they come with the version, in the one statement that finds it", async () => {
  const asked = (who: string, number: number) =>
    database.asMember(who, (app) => findVersion(kyselyOn(app as never) as never, theirs, number));
  expect((await asked("wendell", 2))!.pictures).toMatchObject([
    {
      uid,
      name: "The gym.png",
      type: "image/png",
      size: 5,
      width: 40,
      height: 30,
      sizes: `/pictures/${uid} 40w`,
    },
  ]);
  expect((await asked("wendell", 1))!.pictures).toEqual([]);
});

test("who did not take it over has them no longer than they see the version", async () => {
  await withdrawn();
  expect(await whoSees()).toEqual(["joelle"]);
});

test("what is not in the text that is put in force is let go of", async () => {
  await takenOver();
  await withdrawn();
  await written("maribel", mine, `${body} And ours.`, 2);
  await published("maribel", mine, `${body} And ours.`);
  expect(await whoSees()).toEqual(["joelle"]);
});

test("with the draft that is thrown away they go as well", async () => {
  await published("maribel", mine, body);
  await database.asMember(
    "maribel",
    (app) =>
      verbs.takeUpdate(app, {
        ...{ doc: mine, toVersion: 2, seen: 0, newTitle: "Swings", newBody: shown, newFields: "[]" as never },
      }),
    "keep",
  );
  await withdrawn();
  expect(await whoSees()).toEqual(["joelle", "maribel"]);
  await database.asMember("maribel", (app) => verbs.dropDocumentDraft(app, { doc: mine }), "keep");
  expect(await whoSees()).toEqual(["joelle"]);
});
