import { type Step, steps } from "#app/practices/facts/steps.ts";
import { isolated } from "#app/text/isolated.ts";
import { plainDay } from "#app/ui/time.ts";

const verdicts: Record<string, string> = {
  conflict: "in conflict",
  review: "to be looked at",
  clear: "in no conflict",
};

/** How two practices stand to each other, after "they are". */
export function verdictInWords(verdict: string): string {
  return verdicts[verdict] ?? verdicts.review!;
}

/** The same as the first words of a line. */
export function standingOf(verdict: string): string {
  const words = verdictInWords(verdict);
  return words[0]!.toUpperCase() + words.slice(1);
}

const outcomes: Record<string, string> = {
  cleared: "Cleared: they are not in conflict",
  waived: "Waived: everybody agreed that they sit together",
  moved: "Moved: one of them has a seat in another cohort",
  left: "Left: one of them does not sit there any more",
};

/** How a case ended. */
export function outcomeInWords(outcome: string): string {
  return outcomes[outcome] ?? outcome;
}

type Event = { kind: string; words: string; by: string | null };

/** Says what happened in a case; a note's own words stand below it. */
export function eventInWords({ kind, words, by }: Event, timeZone: string): string {
  const who = isolated(by ?? "Somebody");
  switch (kind) {
    case "opened":
      return "The case was opened.";
    case "note":
      return `${who} wrote a note.`;
    case "asked":
      return `${who} asked for a look over facts: ${isolated(words)}.`;
    case "answered":
      return words === "yes"
        ? "The practice accepts the other seat."
        : "The practice does not take the other seat.";
    case "judged":
      return `Facts had changed, and they were judged anew: ${verdictInWords(words)}.`;
    case "extended":
      return `${who} gave more time, until ${plainDay(words, timeZone)}.`;
    case "waiver_asked":
      return `${who} asked the practices for a waiver.`;
    case "offered":
      return `${who} offered a seat in ${isolated(words)}.`;
    default:
      return `${by ? who : "The site"} closed the case.`;
  }
}

/** Which facts a practice changed or confirmed, as a sentence. */
export function changeInWords({
  action,
  detail,
  practice,
}: {
  action: string;
  detail: string;
  practice: string;
}): string {
  if (action === "facts.confirmed") return `${isolated(practice)} confirmed its facts.`;
  const title = Object.hasOwn(steps, detail) ? steps[detail as Step].title.toLowerCase() : "facts";
  return `${isolated(practice)} changed its ${title}.`;
}

const because: Record<string, string> = {
  facts: "Facts had changed, and the two were judged anew.",
  waiver_ended: "The waiver by which they sat together has ended.",
  moderator: "A moderator opened it.",
};

/** Why a case was opened. */
export function reasonInWords(why: string): string {
  return because[why] ?? because.facts!;
}
