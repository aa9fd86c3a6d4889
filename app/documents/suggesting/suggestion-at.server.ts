import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { blanksOf } from "#app/documents/editing/blanks.ts";
import { type PutBack, putBack, stretchAt } from "#app/documents/editing/stretch.server.ts";
import { type TextNow, textNow } from "#app/documents/editing/text-now.server.ts";
import { applyChoices, type Choice } from "#app/documents/merging/apply-choices.ts";
import { mergeDocuments } from "#app/documents/merging/merge-documents.ts";
import { stampOf } from "#app/documents/sections/stamp.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { verbs } from "#db/verbs.ts";
import { findSuggestion, type Suggestion } from "./queries.server.ts";

type Params = { document?: string; suggestion?: string };

/** A suggestion for a document of the viewer's own manual, with the text that stands there now. Throws NotFound for any other. */
export async function suggestionAt(db: Db, viewer: Viewer, params: Params) {
  const { document, write } = await manualDocumentAt(db, viewer, params);
  const suggestion = found(await findSuggestion(db, document.id, found(uidIn(params.suggestion))));
  allow(write);
  return { document, suggestion };
}

/** The same with the author's text as it is being written. */
export async function suggestionBeside(db: Db, viewer: Viewer, params: Params) {
  const at = await suggestionAt(db, viewer, params);
  const [now, was] = await Promise.all([
    textNow(db, at.document),
    verbs.textBeforeSuggestion(db, { suggestion: at.suggestion.id }),
  ]);
  return { ...at, now, was };
}

type Beside = { suggestion: Pick<Suggestion, "section" | "body">; was: string; now: TextNow };

/**
 * Merges a suggested section with what the author has made of it since. A section that is not in the text any more has no words there.
 * Takes its time: no connection should wait for it.
 */
export function mergeSuggestion({ suggestion, now, ...from }: Beside) {
  const stretch = stretchAt(now.body, suggestion.section, now.before);
  const mine = stretch?.section.text ?? "";
  const was = stretch ? from.was : "";
  return {
    stretch,
    merge: {
      ...mergeDocuments({ base: was.trim(), mine: mine.trim(), theirs: suggestion.body.trim() }),
      passed: new Set<string>(),
    },
  };
}

type Merged = ReturnType<typeof mergeSuggestion>;

/** The author's text with what was chosen of a suggestion in its place, and the blanks that it then has. */
export function textWith(
  { now, suggestion }: { now: TextNow; suggestion: Pick<Suggestion, "fields"> },
  { stretch, merge }: Merged,
  choices: Record<string, Choice>,
) {
  const text = applyChoices(merge, choices);
  const put: PutBack = stretch
    ? putBack(
        now.body,
        { from: stretch.from, length: stretch.section.text.length, was: stampOf(stretch.section.text) },
        text,
      )!
    : { body: `${now.body.trimEnd()}\n\n${text.trim()}\n`, from: 0, text };
  const names = new Set(now.fields.map(({ name }) => name));
  const fields = [...now.fields, ...suggestion.fields.filter(({ name }) => !names.has(name))];
  return { body: put.body, fields: blanksOf(put.body, fields) };
}
