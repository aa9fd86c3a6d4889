import type pg from "pg";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { connect, type TestDatabase } from "#tests/support/database.ts";

export const pediatric = cohort("pediatric");

/** Lets somebody lead Pediatric PT, or no longer. */
export const lead = (on: TestDatabase, who: string, leads = true) =>
  on.owner.query(
    "update attendee set facilitator = $3 where member_id = $1 and cohort_id = $2 and until is null",
    [member(who), pediatric, leads],
  );

/** Has documents looked at before they are shared with Pediatric PT, or no longer. */
export const review = (on: TestDatabase, reviews: boolean) =>
  on.asMember("joelle", (app) => verbs.reviewDocuments(app, { cohort: pediatric, reviews }), "keep");

/** Writes a document of Saltwillow, puts it in force and shares it with Pediatric PT or the network, as Maribel does it. */
export async function shared(on: TestDatabase, where: "cohort" | "network" = "cohort") {
  return on.asMember(
    "maribel",
    async (app) => {
      const uid = await verbs.beginDocument(app, {
        newKind: "policy",
        newTitle: "Keys",
        newBody: "By the door.",
      });
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      const doc: number = rows[0].id;
      await publish(app, doc, 1, "By the door.");
      return { doc, uid, isOpen: await ask(app, doc, where) };
    },
    "keep",
  );
}

const ask = (app: pg.Client, doc: number, where: "cohort" | "network") =>
  where === "cohort"
    ? verbs.shareDocument(app, { doc, cohort: pediatric })
    : verbs.shareWithNetwork(app, { doc });

/** Shares it once more, as Maribel does it. */
export const askAgain = (on: TestDatabase, doc: number, where: "cohort" | "network" = "cohort") =>
  on.asMember("maribel", (app) => ask(app, doc, where), "keep");

async function publish(app: pg.Client, doc: number, seen: number, body: string): Promise<void> {
  const { html, sections, version } = renderDocument(body);
  await verbs.publishDocument(app, {
    ...{ doc, seen, newHtml: html, newRenderer: version, newSections: JSON.stringify(sections) as never },
    ...{ newChange: "major", newSummary: ownWords("As we do it.") },
  });
}

/** Finds the share of a document as it is. */
export async function shareOf(on: TestDatabase, doc: number, where: "cohort" | "network" = "cohort") {
  const { rows } = await on.owner.query(
    "select id, opened_at is not null as open from document_share where document_id = $1 and (cohort_id is null) = $2",
    [doc, where === "network"],
  );
  return rows[0] as { id: number; open: boolean } | undefined;
}

/** Agrees to a share in that version. */
export const agree = (on: TestDatabase, who: string, id: number, seen = 1) =>
  on.asMember(who, (app) => verbs.agreeToShare(app, { share: id, seen }), "keep");

/** Sends a share back that waits, or takes it out. */
export const refuse = (
  on: TestDatabase,
  who: string,
  id: number,
  asOpen = false,
  why = "Please leave the fee out.",
) => on.asMember(who, (app) => verbs.refuseShare(app, { share: id, why: ownWords(why), asOpen }), "keep");

/** Lists the news about a document that wait for somebody. */
export async function news(on: TestDatabase, who: string, doc: number): Promise<string[]> {
  const { rows } = await on.owner.query(
    "select kind from notification where about_document = $1 and member_id = $2 and read_at is null order by id",
    [doc, member(who)],
  );
  return rows.map(({ kind }) => kind);
}

/** Does it as somebody in a transaction of their own connection, beside whatever else is done. */
export async function beside<T>(
  on: TestDatabase,
  who: string,
  fn: (app: pg.Client) => Promise<T>,
): Promise<T> {
  const app = await connect(on.appUrl);
  try {
    await app.query("begin");
    await app.query("select set_config('app.viewer', $1, true)", [String(member(who))]);
    const done = await fn(app);
    // Time for the other to come and wait.
    await app.query("select pg_sleep(0.1)");
    await app.query("commit");
    return done;
  } finally {
    await app.end();
  }
}
