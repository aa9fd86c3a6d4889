import { z } from "zod";
import { type Field, isAnswer } from "#app/documents/fields.ts";
import { canBeSeen, oneLine } from "#app/text/one-line.ts";
import { withoutGuard } from "#app/web/form.server.ts";

/** Most blanks that one form asks for; a form holds no more fields than two hundred. */
export const BLANKS_AT_ONCE = 150;

/** Letters of an answer. */
const MOST_OF_AN_ANSWER = 500;

/** A form of blanks: whatever names it has, each is looked up among the document's own. */
export const Blanks = withoutGuard(z.looseObject({}), "Answers stay with the practice that fills them in");

/** The name of a blank in its form. */
export function nameInForm(blank: string): string {
  return `blank-${blank}`;
}

type Answers = Readonly<Record<string, string>>;

/**
 * Reads what was filled in of these blanks: the answers that are other than before, and what is wrong beside each. A blank that the form
 * did not have stays as it was.
 */
export function answersIn(fields: readonly Field[], typed: Answers, before: Answers) {
  const errors: Record<string, string> = {};
  const changed: { names: string[]; answers: string[] } = { names: [], answers: [] };
  for (const field of fields) {
    const name = nameInForm(field.name);
    if (!Object.hasOwn(typed, name)) continue;
    const line = oneLine(typed[name]!);
    const answer = canBeSeen(line) ? line : "";
    const known = Object.hasOwn(before, field.name) ? before[field.name]! : "";
    // What another document asked for in another way is no mistake of this one.
    if (answer === known) continue;
    if (answer.length > MOST_OF_AN_ANSWER)
      errors[name] = `Please use at most ${MOST_OF_AN_ANSWER} characters.`;
    else if (!isAnswer(field, answer)) errors[name] = wrong[field.type];
    else {
      changed.names.push(field.name);
      changed.answers.push(answer);
    }
  }
  return { errors, changed };
}

const wrong = {
  text: "Enter it in words.",
  number: "Enter a number, such as 24.",
  date: "Enter a day, such as 2027-01-31.",
  choice: "Choose from the list.",
} as const;
