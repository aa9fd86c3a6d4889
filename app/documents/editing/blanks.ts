import { compareFields, type Field, isAnswer, labelOf } from "#app/documents/fields.ts";
import { oneLine } from "#app/text/one-line.ts";

/** More blanks than are set up in one form; a section's own are always there. */
export const BLANKS_A_FORM = 30;
const MOST_BLANKS = 200;
const LONGEST_NAME = 60;

export const blankTypes = {
  text: "Words",
  number: "A number",
  date: "A day",
  choice: "One of several",
} as const satisfies Record<Field["type"], string>;

const isType = (text: string): text is Field["type"] => Object.hasOwn(blankTypes, text);

/** Parts of a blank as its form sends them, each in a field "label:NAME". */
export const blankParts = ["label", "type", "choices", "help", "default"] as const;

export const LONGEST = { label: 80, help: 200, default: 300, choice: 100 } as const;

/** Whether nobody has said anything of a blank yet. */
export function isProposed({ name, label, type, help, default: usual }: Field): boolean {
  return label === labelOf(name) && type === "text" && help === "" && usual === "";
}

/** A blank that nobody has set up yet. */
function proposed(name: string): Field {
  return { name, label: labelOf(name), type: "text", help: "", default: "" };
}

/** The blanks of a text in its order: what was said of each, or what is proposed. */
export function blanksOf(body: string, declared: readonly Field[]): Field[] {
  const { used, undeclared } = compareFields(declared, body);
  if (undeclared.length === 0) return used;
  const byName = new Map(used.map((each) => [each.name, each]));
  const all = compareFields([...used, ...undeclared.map(proposed)], body).used;
  return all.map((each) => byName.get(each.name) ?? each);
}

/** Reads what a form says of blanks, and what is wrong with it by the names of its fields. */
export function blanksIn(sent: Readonly<Record<string, unknown>>): {
  blanks: Field[];
  errors: [field: string, sentence: string][];
} {
  const blanks: Field[] = [];
  const errors: [string, string][] = [];
  for (const field of Object.keys(sent)) {
    const name = /^label:([a-z][a-z0-9_]*)$/.exec(field)?.[1];
    if (name === undefined) continue;
    const wrong = (part: string, sentence: string) => errors.push([`${part}:${name}`, sentence]);
    const blank = blankIn(name, sent);
    const { label, help, choices = [] } = blank;
    if (label.length > LONGEST.label) wrong("label", `Please use at most ${LONGEST.label} characters.`);
    if (help.length > LONGEST.help) wrong("help", `Please use at most ${LONGEST.help} characters.`);
    if (blank.type === "choice" && (choices.length < 2 || choices.length > 30))
      wrong("choices", "Write two to thirty choices, each on a line of its own.");
    else if (choices.some((each) => each.length > LONGEST.choice))
      wrong("choices", `Please use at most ${LONGEST.choice} characters for each.`);
    else if (blank.default.length > LONGEST.default)
      wrong("default", `Please use at most ${LONGEST.default} characters.`);
    else if (!isAnswer(blank, blank.default)) wrong("default", asked[blank.type]);
    blanks.push(blank);
  }
  return { blanks, errors };
}

const asked = {
  text: "",
  number: "Write a number, such as 24.",
  date: "Write a day as year, month and day, such as 2027-01-31.",
  choice: "Write one of the choices, as it stands there.",
} as const;

function blankIn(name: string, sent: Readonly<Record<string, unknown>>): Field {
  const part = (each: string) => {
    const value = sent[`${each}:${name}`];
    return typeof value === "string" ? value : "";
  };
  const typed = part("type");
  const type = isType(typed) ? typed : "text";
  const choices = [...new Set(part("choices").split("\n").map(oneLine))].filter((each) => each !== "");
  return {
    name,
    label: oneLine(part("label")) || labelOf(name),
    type,
    help: oneLine(part("help")),
    default: oneLine(part("default")),
    ...(type === "choice" && { choices }),
  };
}

/** Why the blanks of a text are more or longer than can be filled in; null where they are not. */
export function tooManyBlanks(blanks: readonly Field[]): string | null {
  const long = blanks.find(({ name }) => name.length > LONGEST_NAME);
  if (long)
    return `The blank {{${long.name.slice(0, 20)}…}} has a name of more than ${LONGEST_NAME} letters. Please give it a shorter one.`;
  if (blanks.length > MOST_BLANKS || JSON.stringify(blanks).length > 50_000)
    return `That is more than ${MOST_BLANKS} blanks, or more is said of them than can be saved. Please make two documents of it.`;
  return null;
}
