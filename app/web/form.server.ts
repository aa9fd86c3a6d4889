import { type ActionFunctionArgs, type AppLoadContext, data } from "@remix-run/node";
import { z } from "zod";
import { explainedIn, judge } from "#app/guard/judge.ts";
import { judgeLong } from "#app/guard/judge-long.server.ts";
import type { Kind } from "#app/guard/rules/rule.ts";
import type { RuleId } from "#app/guard/rules.ts";
import { canBeSeen, oneLine } from "#app/text/one-line.ts";
import { plainEmail } from "#app/text/plain-email.ts";
import { type Guarding, markInField } from "#app/ui/form/post-form.tsx";
import type { Guarded } from "#db/guarded.ts";
import { Incomplete, Refused, TooMuch, withinBounds } from "./answers.ts";
import { type FormBody, formBody } from "./form-body.server.ts";
import { isMadeBySite } from "./made-by-site.ts";
import { answerToAnother, isMadeForAnother } from "./made-for.server.ts";
import { typedText } from "./typed-text.ts";

/** A form to be shown again: sentences by field ("form" for the whole), what was typed, and what the guard asks about it. */
export type FormFailure = {
  errors: Record<string, string>;
  values: Record<string, string>;
  guard?: Guarding;
};

export type FormAnswer = ReturnType<typeof data<FormFailure>>;

const secret = /password|token/i;

/**
 * Reads the body of a form and parses it. Fields whose name ends in `[]` become arrays of strings, which
 * `values` holds joined by line ends. On failure `answer` is what the action returns: 400 with a sentence beside each
 * field and what was typed, secrets left out. Throws the answer to a form that was made for someone else, and the 429 of a
 * request that is one too many.
 */
export async function readForm<S extends z.ZodType>(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  schema: S,
): Promise<ReadForm<S>> {
  return readFields(context, await formBody(request), schema);
}

type ReadForm<S extends z.ZodType> =
  | {
      ok: true;
      data: z.output<S>;
      values: Record<string, string>;
      files: Record<string, File>;
      heldBy: RuleId[];
    }
  | { ok: false; answer: FormAnswer };

/** The same for fields that were read already, from between files. */
export function readFields<S extends z.ZodType>(
  context: AppLoadContext,
  body: FormBody,
  schema: S,
): ReadForm<S> {
  const fields: Record<string, string | string[]> = byName();
  const files: Record<string, File> = byName();
  const typed: [string, string][] = [];
  for (const [name, value] of body) {
    if (typeof value !== "string") {
      if (value.size > 0) files[name] = value;
      continue;
    }
    const text = typedText(value);
    const mark = markInField(name);
    if (mark !== null) {
      context.madeFor = mark;
      continue;
    }
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = fields[key];
      if (Array.isArray(list)) list.push(text);
      else fields[key] = [text];
    } else fields[name] = text;
    if (!secret.test(name)) typed.push([name, text]);
  }
  const { path, madeFor } = context;
  context.typed = { path, madeFor, fields: typed, withFile: Object.keys(files).length > 0 };
  // Before anything is made of what was typed.
  if (isMadeForAnother(context)) throw answerToAnother(context);
  withinBounds(context);
  const values: Record<string, string> = byName();
  for (const [name, text] of typed) values[name] = name in values ? `${values[name]}\n${text}` : text;
  const parsed = schema.safeParse(fields);
  if (parsed.success) {
    const { guard, heldBy } = guardOf(context, schema, typed);
    if (!guard) return { ok: true, data: parsed.data, values, files, heldBy };
    const errors: Record<string, string> = byName();
    for (const { field, says } of guard.notes) errors[field] ??= says;
    return { ok: false, answer: data({ errors, values, guard }, { status: 400 }) };
  }
  const errors: Record<string, string> = byName();
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, answer: data({ errors, values }, { status: 400 }) };
}

/** The schemas of fields and forms that nobody else reads, or that name people on purpose; the guard does not look into them. */
const unguarded = new WeakSet<z.ZodType>();

/** Takes a field or a whole form out of what the guard looks at, with the reason why. */
export function withoutGuard<S extends z.ZodType>(schema: S, _why: string): S {
  unguarded.add(schema);
  return schema;
}

/** The schemas of forms whose texts may wait for a moderator. */
const holdable = new WeakSet<z.ZodType>();

/** Lets what a form holds be sent to a moderator first, where a rule asks for one: whoever stores it keeps it back while `heldBy` names any. */
export function mayBeHeld<S extends z.ZodType>(schema: S): S {
  holdable.add(schema);
  return schema;
}

/** Says that a text of a form has been through the guard, which readFields makes sure of. */
export function guarded<S extends z.ZodType<string, unknown>>(schema: S) {
  return schema.transform((text) => text as string as Guarded);
}

/** Makes one text, of JSON, of texts that have each been through the guard and of choices that are on a list. */
export function guardedJson(
  texts: Record<string, Guarded | undefined>,
  choices: Record<string, string | readonly string[]>,
): Guarded {
  return JSON.stringify({ ...texts, ...choices }) as Guarded;
}

/**
 * Judges texts that a form sends on though they do not stand in it, such as the draft that it publishes: they come back in their order
 * where all may stand, else the answer that shows what is to be worded anew or explained.
 */
export async function throughGuard(
  context: AppLoadContext,
  values: Record<string, string>,
  fields: readonly { field: string; text: string }[],
  kinds?: readonly Kind[],
): Promise<{ ok: true; texts: Guarded[] } | { ok: false; answer: FormAnswer }> {
  const { notes, decisions } = await judgeLong(fields, explainedIn(values.explained), {
    ...{ kinds, turnedDown: context.frame.turnedDown },
  });
  context.guarded.push(...decisions);
  if (notes.length === 0) return { ok: true, texts: fields.map(({ text }) => text as Guarded) };
  const guard = { path: context.path.split("?")[0]!, notes };
  return { ok: false, answer: data({ errors: { form: notes[0]!.says }, values, guard }, { status: 400 }) };
}

/** Judges what was typed; no `guard` where nothing is left to be said. What was decided goes into the log, by the rules' names alone. */
function guardOf(
  context: AppLoadContext,
  schema: z.ZodType,
  typed: readonly [string, string][],
): { guard: Guarding | null; heldBy: RuleId[] } {
  if (unguarded.has(schema)) return { guard: null, heldBy: [] };
  // Of a form that is more than a list of fields nobody can tell which are stored: all that was typed is judged.
  const shape: Record<string, z.ZodType> | null = schema instanceof z.ZodObject ? schema.shape : null;
  const read = typed
    .map(([name, text]) => [name.replace(/\[\]$/, ""), text] as const)
    .filter(([name]) =>
      shape ? Object.hasOwn(shape, name) && !unguarded.has(shape[name]!) : name !== "explained",
    )
    .filter(([, text]) => !isMadeBySite(text));
  const given = typed.find(([name]) => name === "explained")?.[1];
  const { notes, decisions, heldBy } = judge(
    read.map(([field, text]) => ({ field, text })),
    explainedIn(given),
    { turnedDown: context.frame.turnedDown, mayBeHeld: holdable.has(schema) },
  );
  context.guarded.push(...decisions);
  return { guard: notes.length > 0 ? { path: context.path.split("?")[0]!, notes } : null, heldBy };
}

/** Reads a form of nothing but a button: for whom its page was made. */
export async function readButton({
  request,
  context,
}: Pick<ActionFunctionArgs, "request" | "context">): Promise<void> {
  for (const [name] of await formBody(request)) context.madeFor = markInField(name) ?? context.madeFor;
}

/** A map whose keys are whatever someone sends: it has nothing that was not put in, so that "constructor" is a name like any. */
function byName<T>(): Record<string, T> {
  return Object.create(null);
}

/** The answer for a form that was understood but refused, beside `field` or for the whole form. */
export function refusal(
  values: Record<string, string>,
  sentence: string,
  field = "form",
  status = 409,
): FormAnswer {
  return data({ errors: { [field]: sentence }, values }, { status });
}

/** Runs a write; a refusal becomes the answer that shows its sentence and keeps what was typed. */
export async function attempt<T>(
  values: Record<string, string>,
  run: () => Promise<T>,
  field = "form",
): Promise<{ ok: true; value: T } | { ok: false; answer: FormAnswer }> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Incomplete)
      return { ok: false, answer: refusal(values, error.message, error.field, 400) };
    const status = error instanceof TooMuch ? 429 : 409;
    if (error instanceof Refused) return { ok: false, answer: refusal(values, error.message, field, status) };
    throw error;
  }
}

/** Text of one line, cleaned by `oneLine`; unless it may be left out, with something in it to see. */
export function line(min: number, max: number, missing: string) {
  return guarded(
    z
      .string({ error: missing })
      .transform(oneLine)
      .pipe(
        z
          .string()
          .min(min, missing)
          .max(max, `Please use at most ${max} characters.`)
          .refine((text) => min === 0 || canBeSeen(text), missing),
      ),
  );
}

/** Whether a text of several lines holds nothing but blanks and signs that cannot be seen. */
export function isBlank(text: string): boolean {
  return oneLine(text) === "";
}

export const email = withoutGuard(
  z
    .string({ error: "Enter an email." })
    .max(1_000, "That email is too long.")
    .transform(plainEmail)
    .pipe(z.email("Enter an email, such as name@practice.com.").max(254, "That email is too long.")),
  "It is where somebody who signs in gets email",
);
