import type { Db } from "#app/db.server.ts";
import { compareFields, type Field } from "#app/documents/fields.ts";
import { findAnswers } from "#app/documents/queries.server.ts";
import { verbs } from "#db/verbs.ts";
import { answersIn, BLANKS_AT_ONCE, nameInForm } from "./answers.server.ts";
import type { ShownBlank } from "./blank-fields.tsx";
import { whereUsed } from "./queries.server.ts";

type Text = { body: string; fields: readonly Field[] };

/** The blanks that a document asks for, in the order of its text. */
export function blanksOf({ body, fields }: Text): Field[] {
  return compareFields(fields, body).used.slice(0, BLANKS_AT_ONCE);
}

/** The blanks of a document with what the practice has filled in, and where else it is used. */
export async function showBlanks(
  db: Db,
  practiceId: number,
  fields: readonly Field[],
  document: { id: number },
): Promise<ShownBlank[]> {
  const names = fields.map(({ name }) => name);
  const answers = await findAnswers(db);
  const used = names.length > 0 ? await whereUsed(db, practiceId, names, document.id) : new Map();
  return fields.map((field) => ({
    ...field,
    field: nameInForm(field.name),
    answer: Object.hasOwn(answers, field.name) ? answers[field.name]! : "",
    alsoIn: used.get(field.name) ?? [],
  }));
}

/** Reads the blanks that were sent: says what is wrong with them, and keeps those that are other than before. */
export async function blanksSent(db: Db, fields: readonly Field[], typed: Record<string, string>) {
  const { errors, changed } = answersIn(fields, typed, await findAnswers(db));
  return {
    errors,
    isWrong: Object.keys(errors).length > 0,
    keep: async (writing: Db) => {
      if (changed.names.length > 0) await verbs.fillBlanks(writing, changed);
    },
  };
}
