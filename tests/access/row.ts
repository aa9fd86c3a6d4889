import type { Fields } from "#tests/support/browser.ts";
import type { Answers } from "./viewers.ts";

/** A route and an address in it, what each kind of viewer gets of it, and what they get when they send `form`. */
export type Row = {
  pattern: string;
  at: string;
  see: Answers;
  send?: Answers;
  form?: Fields | (() => Fields);
};

/** A line of the access table; `send` is left out where nothing can be sent, `form` where it is a button alone. */
export const row = (pattern: string, at: string, see: Answers, send?: Answers, form?: Row["form"]): Row => ({
  pattern,
  at,
  see,
  ...(send && { send }),
  ...(form && { form }),
});

/** The fields that a row sends; each time anew where they have a key that works once. */
export function formOf({ form }: Row): Record<string, string | string[]> {
  return ((typeof form === "function" ? form() : form) ?? {}) as Record<string, string | string[]>;
}
