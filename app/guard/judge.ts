import { explanations } from "./explanations.ts";
import { findingsIn } from "./guard.ts";
import { MODERATOR, type Note, type Reason, reasons } from "./note.ts";
import type { Kind } from "./rules/rule.ts";
import type { RuleId } from "./rules.ts";

/** A rule and what was decided by it, for the log: never the words. */
export type Decision = `${string} ${"stopped" | "asked" | "held" | Reason}`;

const allKinds: readonly Kind[] = ["patient", "prices", "collective"];

/** How a form is judged. */
export type How = {
  /** All where none are said. */
  kinds?: readonly Kind[];
  /** Rules that the network has turned down. */
  turnedDown: readonly string[];
  /** Whether what a moderator has to look at may wait for one; else it has to be worded anew. */
  mayBeHeld?: boolean;
};

export type Said = { field: string; text: string };

/** A reason that somebody gave, and the tokens of the notes that they gave it for. */
export type Explained = { reason: Reason | typeof MODERATOR; tokens: readonly string[] };

/** `heldBy` are the rules for which it waits for a moderator, none where it does not. */
export type Judged = { notes: Note[]; decisions: Decision[]; heldBy: RuleId[] };

/**
 * Judges the fields of a form: what has to be worded anew or explained before it is stored, and what was decided of each finding. With a
 * reason for what a rule asked about, nothing of that is left; what may be held and is sent to a moderator is left to them.
 */
export function judge(
  fields: readonly Said[],
  explained: Explained | null,
  { kinds = allKinds, turnedDown, mayBeHeld = false }: How,
): Judged {
  const notes: Note[] = [];
  const decisions: Decision[] = [];
  const heldBy = new Set<RuleId>();
  for (const { field, text } of fields)
    for (const { rule, kind, start, end, action, instead } of findingsIn(text, turnedDown)) {
      if (action === "tip" || !kinds.includes(kind)) continue;
      const words = text.slice(start, end);
      const token = `${rule}.${markOf(words)}`;
      if (mayBeHeld && action !== "block" && explained?.reason === MODERATOR) {
        heldBy.add(rule);
        decisions.push(`${rule} held`);
        continue;
      }
      const holds = mayBeHeld && action === "hold";
      const must = action !== "warn" && !holds;
      if (
        action === "warn" &&
        explained &&
        explained.reason !== MODERATOR &&
        explained.tokens.includes(token)
      ) {
        decisions.push(`${rule} ${explained.reason}`);
        continue;
      }
      decisions.push(`${rule} ${must ? "stopped" : "asked"}`);
      if (notes.every((note) => note.field !== field || note.token !== token))
        notes.push({ field, rule, must, holds, says: explanations[rule].says, words, instead, token });
    }
  return { notes: notes.slice(0, MOST), decisions: [...new Set(decisions)], heldBy: [...heldBy] };
}

/** More is not read at once; what is left is said when these are mended. */
const MOST = 20;

/** Reads the reason that a form gives: "made-up name.1x2y3z name.4a5b6c". Null for none that is known. */
export function explainedIn(given: string | undefined): Explained | null {
  const [reason, ...tokens] = (given ?? "").slice(0, 4_000).split(" ");
  if (reason === MODERATOR) return { reason, tokens: [] };
  return reason && Object.hasOwn(reasons, reason) ? { reason: reason as Reason, tokens } : null;
}

/** A short mark by which the same words are known again; they cannot be read from it. */
function markOf(words: string): string {
  let mark = 0x811c9dc5;
  for (const letter of words) mark = Math.imul(mark ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return mark.toString(36);
}
