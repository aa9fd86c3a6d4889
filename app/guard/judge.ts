import { explanations } from "./explanations.ts";
import { findingsIn } from "./guard.ts";
import { type Note, type Reason, reasons } from "./note.ts";
import type { Kind } from "./rules/rule.ts";

/** A rule and what was decided by it, for the log: never the words. */
export type Decision = `${string} ${"stopped" | "asked" | Reason}`;

const allKinds: readonly Kind[] = ["patient", "prices", "collective"];

export type Said = { field: string; text: string };

/** A reason that somebody gave, and the tokens of the notes that they gave it for. */
export type Explained = { reason: Reason; tokens: readonly string[] };

export type Judged = { notes: Note[]; decisions: Decision[] };

/**
 * Judges the fields of a form: what has to be worded anew or explained before it is stored, and what was decided of each finding. With a
 * reason for what a rule asked about, nothing of that is left.
 */
export function judge(
  fields: readonly Said[],
  explained: Explained | null,
  kinds: readonly Kind[] = allKinds,
): Judged {
  const notes: Note[] = [];
  const decisions: Decision[] = [];
  for (const { field, text } of fields)
    for (const { rule, kind, start, end, action, instead } of findingsIn(text)) {
      if (action === "tip" || !kinds.includes(kind)) continue;
      const words = text.slice(start, end);
      const token = `${rule}.${markOf(words)}`;
      const must = action !== "warn";
      if (!must && explained?.tokens.includes(token)) {
        decisions.push(`${rule} ${explained.reason}`);
        continue;
      }
      decisions.push(`${rule} ${must ? "stopped" : "asked"}`);
      if (notes.every((note) => note.field !== field || note.token !== token))
        notes.push({ field, rule, must, says: explanations[rule].says, words, instead, token });
    }
  return { notes: notes.slice(0, MOST), decisions: [...new Set(decisions)] };
}

/** More is not read at once; what is left is said when these are mended. */
const MOST = 20;

/** Reads the reason that a form gives: "made-up name.1x2y3z name.4a5b6c". Null for none that is known. */
export function explainedIn(given: string | undefined): Explained | null {
  const [reason, ...tokens] = (given ?? "").slice(0, 4_000).split(" ");
  return reason && Object.hasOwn(reasons, reason) ? { reason: reason as Reason, tokens } : null;
}

/** A short mark by which the same words are known again; they cannot be read from it. */
function markOf(words: string): string {
  let mark = 0x811c9dc5;
  for (const letter of words) mark = Math.imul(mark ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return mark.toString(36);
}
