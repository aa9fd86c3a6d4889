import { type ActionFunctionArgs, type AppLoadContext, data } from "@remix-run/node";
import { z } from "zod";
import { canBeSeen, oneLine } from "#app/text/one-line.ts";
import { plainEmail } from "#app/text/plain-email.ts";
import { markInField } from "#app/ui/form/post-form.tsx";
import { Incomplete, Refused, TooMuch, withinBounds } from "./answers.ts";
import { type FormBody, formBody } from "./form-body.server.ts";
import { answerToAnother, isMadeForAnother } from "./made-for.server.ts";
import { typedText } from "./typed-text.ts";

/** A form to be shown again: sentences by field ("form" for the whole), and what was typed. */
export type FormFailure = { errors: Record<string, string>; values: Record<string, string> };

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
  | { ok: true; data: z.output<S>; values: Record<string, string>; files: Record<string, File> }
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
  if (parsed.success) return { ok: true, data: parsed.data, values, files };
  const errors: Record<string, string> = byName();
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, answer: data({ errors, values }, { status: 400 }) };
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
  return z
    .string({ error: missing })
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(min, missing)
        .max(max, `Please use at most ${max} characters.`)
        .refine((text) => min === 0 || canBeSeen(text), missing),
    );
}

/** Whether a text of several lines holds nothing but blanks and signs that cannot be seen. */
export function isBlank(text: string): boolean {
  return oneLine(text) === "";
}

export const email = z
  .string({ error: "Enter an email." })
  .max(1_000, "That email is too long.")
  .transform(plainEmail)
  .pipe(z.email("Enter an email, such as name@practice.com.").max(254, "That email is too long."));
