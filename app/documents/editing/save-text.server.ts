import type { Db } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";
import { DOCUMENT_MAX } from "#app/documents/policy.ts";
import { stampOf } from "#app/documents/sections/stamp.server.ts";
import { inFigures } from "#app/text/counted.ts";
import { Incomplete } from "#app/web/answers.ts";
import { verbs } from "#db/verbs.ts";
import { blanksOf, tooManyBlanks } from "./blanks.ts";
import { type BegunFrom, type PutBack, putBack } from "./stretch.server.ts";
import { type TextNow, textNow } from "./text-now.server.ts";

/** A section's text that was written, or the whole with its title; the title stays where none is given. */
type Written = BegunFrom & {
  isWhole: boolean;
  title?: string | undefined;
  body: string;
  /** The stamp of the blanks that the form was begun with. */
  were: string;
  blanks: readonly Field[];
};

/** The text and the blanks that a form goes on from. */
export type GoesOn = BegunFrom & { were: string };

/** Tells what a form of the whole is begun from. */
export function begunFromAll({ title, body, fields }: TextNow): GoesOn {
  return {
    from: 0,
    length: body.length,
    was: stampOf(title, body),
    were: stampOfBlanks(blanksOf(body, fields)),
  };
}

/** Tells what a form of a stretch of it is begun from. */
export function begunFromPart({ fields }: TextNow, from: number, text: string): GoesOn {
  return { from, length: text.length, was: stampOf(text), were: stampOfBlanks(blanksOf(text, fields)) };
}

/**
 * Saves what was written, unless what it was begun from has been changed since: then null, and nothing is changed. What was
 * said of blanks that are not in the text any more stays while somebody writes, for they may be on their way to another place.
 */
export async function saveText(
  db: Db,
  document: { id: number; title: string; version: number },
  written: Written,
  { whileWriting }: { whileWriting: boolean },
): Promise<GoesOn | null> {
  const now = await textNow(db, document);
  const title = (written.isWhole && written.title) || now.title;
  const put = written.isWhole ? wholeIn(now, written, title) : putBack(now.body, written, written.body);
  if (!put) return null;
  const said = fieldsAfter(now, put, written);
  if (!said) return null;
  const { body } = put;
  if (body.length > DOCUMENT_MAX)
    throw new Incomplete(
      "body",
      `That is longer than ${inFigures(DOCUMENT_MAX)} characters. Please make two documents of it; nothing was lost.`,
    );
  const blanks = blanksOf(body, said);
  const wrong = tooManyBlanks(blanks);
  if (wrong) throw new Incomplete("body", wrong);
  const elsewhere = whileWriting ? said.filter(({ name }) => !blanks.some((each) => each.name === name)) : [];
  const fields = [...blanks, ...elsewhere].slice(0, 400);
  const stamp = (text: string, of: readonly Field[]) => stampOf(text, stampOfBlanks(of));
  if (now.title !== title || stamp(body, fields) !== stamp(now.body, now.fields)) {
    const saved = await verbs.saveDocument(db, {
      ...{ doc: document.id, seen: now.seen },
      ...{ newTitle: title, newBody: body, newFields: JSON.stringify(fields) },
    });
    if (saved === null) return null;
  }
  const after = { ...now, title, body, fields };
  return written.isWhole ? begunFromAll(after) : begunFromPart(after, put.from, put.text);
}

/** The whole anew, or null where somebody else has changed it; what stands there already is no change. */
function wholeIn(now: TextNow, { was, body }: Written, title: string): PutBack | null {
  const isHere = now.title === title && now.body === body;
  return isHere || stampOf(now.title, now.body) === was ? { body, from: 0, text: body } : null;
}

/** Blanks as they are once a form was saved; null where somebody else has said something else of those that it shows. */
function fieldsAfter(now: TextNow, put: PutBack, { blanks, were, isWhole, length }: Written): Field[] | null {
  const shown = isWhole ? now.body : now.body.slice(put.from, put.from + length);
  const before = blanksOf(shown, now.fields);
  const isSaid = blanks.every((each) => {
    const stands = before.find(({ name }) => name === each.name);
    return !stands || stampOfBlanks([stands]) === stampOfBlanks([each]);
  });
  if (!isSaid && stampOfBlanks(before) !== were) return null;
  const said = new Map(blanks.map((each) => [each.name, each]));
  const known = now.fields.map((each) => said.get(each.name) ?? each);
  const fresh = blanksOf(put.body, known).map((each) => said.get(each.name) ?? each);
  const names = new Set(fresh.map(({ name }) => name));
  return [...fresh, ...known.filter(({ name }) => !names.has(name))];
}

/** The database keeps their parts in an order of its own. */
function stampOfBlanks(blanks: readonly Field[]): string {
  return stampOf(
    blanks.map(({ name, label, type, help, default: usual, choices = [] }) => [
      ...[name, label, type, help, usual],
      ...choices,
    ]),
  );
}
