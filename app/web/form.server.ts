import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { markInField } from "#app/ui/post-form.tsx";
import { Refused } from "./answers.ts";
import { answerToAnother, isMadeForAnother } from "./made-for.server.ts";

/** What a form shows again: sentences by field ("form" for the whole), and what was typed. */
export type FormFailure = { errors: Record<string, string>; values: Record<string, string> };

export type FormAnswer = ReturnType<typeof data<FormFailure>>;

const secret = /password|code|token/i;

/**
 * Reads the body of a form and parses it. Fields whose name ends in `[]` become arrays of strings, which
 * `values` holds joined by line ends. On failure `answer` is what the action returns: 400 with a sentence beside each
 * field and what was typed, secrets left out. Throws the answer to a form that was made for someone else.
 */
export async function readForm<S extends z.ZodType>(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  schema: S,
): Promise<
  | { ok: true; data: z.output<S>; values: Record<string, string>; files: Record<string, File> }
  | { ok: false; answer: FormAnswer }
> {
  const body = await request.formData();
  const fields: Record<string, string | string[]> = {};
  const files: Record<string, File> = {};
  const typed: [string, string][] = [];
  for (const [name, value] of body) {
    if (typeof value !== "string") {
      if (value.size > 0) files[name] = value;
      continue;
    }
    const text = asTyped(value);
    const mark = markInField(name);
    if (mark !== null) {
      context.madeFor = mark;
      continue;
    }
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      fields[key] = [...((fields[key] as string[] | undefined) ?? []), text];
    } else fields[name] = text;
    if (!secret.test(name)) typed.push([name, text]);
  }
  const { path, madeFor } = context;
  context.typed = { path, madeFor, fields: typed, withFile: Object.keys(files).length > 0 };
  if (isMadeForAnother(context)) throw answerToAnother(context);
  const values: Record<string, string> = {};
  for (const [name, text] of typed) values[name] = name in values ? `${values[name]}\n${text}` : text;
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, data: parsed.data, values, files };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return { ok: false, answer: data({ errors, values }, { status: 400 }) };
}

/** Reads a form of nothing but a button: for whom its page was made. */
export async function readButton({
  request,
  context,
}: Pick<ActionFunctionArgs, "request" | "context">): Promise<void> {
  // What script sends may have no body.
  if (!request.headers.has("content-type")) return;
  for (const name of (await request.formData()).keys())
    context.madeFor = markInField(name) ?? context.madeFor;
}

/** What was typed: browsers send line ends as CRLF, and what no keyboard types no database keeps. */
function asTyped(value: string): string {
  return value
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed();
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
    if (error instanceof Refused) return { ok: false, answer: refusal(values, error.message, field) };
    throw error;
  }
}

/** Text of one line: trimmed, inner white space made single. */
export function line(min: number, max: number, missing: string) {
  return z
    .string({ error: missing })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(min, missing).max(max, `Please use at most ${max} characters.`));
}

export const email = z
  .string({ error: "Enter an email address." })
  .trim()
  .toLowerCase()
  .max(254, "That address is too long.")
  .pipe(z.email("Enter an email address, such as name@practice.com."));
