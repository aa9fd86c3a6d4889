import { oneLine } from "./one-line.ts";

/**
 * An address as people paste it, from a link, a letter's head or a list, as the bare address that it means: without
 * "mailto:", the name before it, the marks around it, and whatever cannot be seen. Small letters; what is no address
 * stays none.
 */
export function plainEmail(typed: string): string {
  const text = oneLine(typed).normalize("NFKC");
  const inBrackets = /<([^<>]*@[^<>]*)>[\s,;.]*$/.exec(text)?.[1] ?? text;
  return inBrackets
    .trim()
    .replace(/^[\s("'“”‘’<[]+/, "")
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/, "")
    .replace(/[\s,;.:)"'“”‘’>\]]+$/, "")
    .toLowerCase();
}
