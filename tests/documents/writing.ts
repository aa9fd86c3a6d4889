import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, practice } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";

type Text = { title: string; body: string; fields?: readonly object[] };
type About = { change?: string; summary?: string };

/** Writes a document into the manual of a member's practice, puts it in force and shares it with a cohort. Returns its uid. */
export async function beginShared(site: Site, who: string, cohortKey: string, text: Text): Promise<string> {
  return site.database.asMember(
    who,
    async (app) => {
      const uid = await verbs.beginDocument(app, {
        ...{ newKind: "policy", newTitle: text.title, newBody: text.body },
        newFields: JSON.stringify(text.fields ?? []) as never,
      });
      const doc = await idOf(app, uid);
      await publish(app, doc, 1, text.body, {});
      await verbs.shareDocument(app, { doc, cohort: cohort(cohortKey) });
      return uid;
    },
    "keep",
  );
}

/** Publishes a new version of a document, as a member of its practice. */
export async function publishAnew(
  site: Site,
  who: string,
  uid: string,
  text: Text,
  about: About = {},
): Promise<void> {
  await site.database.asMember(
    who,
    async (app) => {
      const doc = await idOf(app, uid);
      const seen = await verbs.saveDocument(app, {
        ...{ doc, seen: 0, newTitle: text.title, newBody: text.body },
        newFields: JSON.stringify(text.fields ?? []) as never,
      });
      await publish(app, doc, seen!, text.body, about);
    },
    "keep",
  );
}

/** The uid of a document of a practice by its title; undefined where there is none. */
export async function uidOf(
  site: Site,
  practiceKey: string,
  title: string,
  more = "",
): Promise<string | undefined> {
  const { rows } = await site.database.owner.query(
    "select uid from document where practice_id = $1 and title like $2",
    [practice(practiceKey), title + more],
  );
  return rows[0]?.uid;
}

type App = Parameters<Parameters<Site["database"]["asMember"]>[1]>[0];

async function idOf(app: App, uid: string): Promise<number> {
  const { rows } = await app.query("select id from document where uid = $1", [uid]);
  return rows[0].id;
}

async function publish(app: App, doc: number, seen: number, body: string, about: About): Promise<void> {
  const { html, sections, version } = renderDocument(body);
  await verbs.publishDocument(app, {
    ...{ doc, seen, newHtml: html, newRenderer: version, newSections: JSON.stringify(sections) as never },
    ...{ newChange: about.change ?? "major", newSummary: ownWords(about.summary ?? "As we do it.") },
  });
}
