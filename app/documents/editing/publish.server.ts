import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Prepared } from "#app/act.server.ts";
import { type Db, read } from "#app/db.server.ts";
import { type RenderedDocument, renderDocument } from "#app/documents/render-document.server.ts";
import { MarkdownRefused } from "#app/markdown/limits.ts";
import { allow, Refused } from "#app/web/answers.ts";
import { type FormAnswer, refusal, throughGuard } from "#app/web/form.server.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
import { blanksOf } from "./blanks.ts";
import { toWriteIn } from "./own-text.server.ts";
import { textNow } from "./text-now.server.ts";

type Params = LoaderFunctionArgs["params"];
type Sent = { data: { seen: number }; values: Record<string, string> };
type Ready = { seen: number; rendered: RenderedDocument; isShared: boolean };

/** Renders the draft that somebody saw, between looking for it and publishing it, so that no connection waits. */
export function rendering({ context, params }: { context: AppLoadContext; params: Params }) {
  return async ({ data: { seen }, values }: Sent): Promise<Prepared<Ready>> => {
    const { now, isShared } = await read(context, async (db, viewer) => {
      const document = await toWriteIn.find(db, viewer, params);
      allow(toWriteIn.may(viewer));
      return { now: await textNow(db, document), isShared: document.shares.length > 0 };
    });
    if (now.draft === null || now.seen !== seen) return { ok: false, answer: refusal(values, changed) };
    const stopped = await stoppedByGuard(context, values, now, isShared);
    if (stopped) return { ok: false, answer: stopped };
    try {
      return { ok: true, value: { seen, isShared, rendered: renderDocument(now.body, now.before) } };
    } catch (error) {
      if (error instanceof MarkdownRefused)
        return { ok: false, answer: refusal(values, error.message, "form", 400) };
      throw error;
    }
  };
}

type Text = { title: string; body: string };

/**
 * Judges the text of a document before others read it: its practice's people where it is put in force, everybody where it is shared. What
 * a practice pays its own people is its own, and asked about only once others would read it.
 */
export async function stoppedByGuard(
  context: AppLoadContext,
  values: Record<string, string>,
  { title, body }: Text,
  isShared: boolean,
): Promise<FormAnswer | null> {
  const texts = [
    { field: "title", text: title },
    { field: "body", text: body },
  ];
  const through = await throughGuard(context, values, texts, isShared ? undefined : ["patient"]);
  return through.ok ? null : through.answer;
}

const changed = "Somebody changed the draft meanwhile. Look at it once more, then publish it.";

type Said = { change: string; summary: Guarded; asks: boolean; holdsFrom: string | null };

/** Publishes the draft as it was rendered; what is said of blanks that are not in it any more goes. */
export async function publishDraft(
  db: Db,
  document: { id: number; title: string; version: number; shares: readonly unknown[] },
  { change, summary, asks, holdsFrom }: Said,
  { seen, isShared, rendered: { html, sections, version } }: Ready,
): Promise<number> {
  // Judged as its practice's own, it was shared meanwhile.
  if (!isShared && document.shares.length > 0) throw new Refused(changed);
  const { title, body, fields } = await textNow(db, document);
  const blanks = blanksOf(body, fields);
  const saved = await verbs.saveDocument(db, {
    ...{ doc: document.id, seen, newTitle: title, newBody: body },
    newFields: JSON.stringify(blanks),
  });
  if (saved === null) throw new Refused(changed);
  // Before the version, which asks its readers as it is said here.
  await verbs.setReading(db, { doc: document.id, asksPeople: asks, fromDay: holdsFrom });
  return verbs.publishDocument(db, {
    ...{ doc: document.id, seen: saved, newHtml: html, newRenderer: version },
    ...{ newSections: JSON.stringify(sections), newChange: change, newSummary: summary },
  });
}
