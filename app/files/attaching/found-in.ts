import { isolated } from "#app/text/isolated.ts";

/** Advice where a virus was found. */
export const ADVICE = "Have your computer checked before you send anything else.";

/** Says what the virus scanner found in a file, as a sentence begins. */
export function sayFound(found: string): string {
  return `The virus scanner found ${isolated(found)} in it`;
}
