import { asSeen } from "./as-seen.ts";
import type { Finding } from "./finding.ts";
import type { Action, Kind, Rule } from "./rules/rule.ts";
import { type RuleId, rules } from "./rules.ts";
import { patientsAround } from "./weighing/patients-around.ts";
import { weigh } from "./weighing/weigh.ts";

const gravest: Action[] = ["block", "hold", "warn", "tip"];
const milder: Record<Action, Action> = { block: "warn", hold: "warn", warn: "tip", tip: "tip" };
const kinds: Kind[] = ["patient", "prices", "collective"];
const byId = new Map<RuleId, Rule>(rules.map((rule) => [rule.id, rule]));

/** How close to what a rule has found nothing is guessed any more. */
const CLOSE = 150;

/** Where words speak so clearly against a patient, a rule that only asks is silent: of one's landlord, or of Mr. Potato Head. */
const CLEARLY_NONE = -3.5;

/** How a rule acts in a network that has turned some down: one step milder, where it may be. */
export function actionOf(
  { id, action, turnsDown }: Pick<Rule, "id" | "action" | "turnsDown">,
  turnedDown: readonly string[],
): Action {
  return turnsDown && turnedDown.includes(id) ? milder[action] : action;
}

/**
 * Findings in a text, in their order, no two over the same words: the graver one stands, then the longer. Rules turned
 * down act one step milder, where they may be.
 */
export function findingsIn(text: string, turnedDown: readonly string[] = []): Finding[] {
  const seen = asSeen(text);
  const weighing = weigh(seen.text);
  const patientsNear = patientsAround(weighing);
  const found = (guesses: boolean) =>
    rules
      .filter((rule) => "guesses" in rule === guesses)
      .flatMap(({ id, kind, action, instead, find }) =>
        find(seen.text, weighing)
          .filter(
            ({ start, end }) =>
              kind !== "patient" || action !== "warn" || patientsNear(start, end) > CLEARLY_NONE,
          )
          .map(
            ({ start, end }): Finding => ({
              ...{ rule: id, kind, action, instead },
              start: seen.at(start),
              end: seen.at(end - 1) + 1,
            }),
          ),
      );
  const known = found(false);
  // Which one stands is decided before any is turned down: what is asked about mildly is not stopped by a neighbor instead.
  return withoutOverlaps([...known, ...farFrom(known, found(true))]).map((finding) => ({
    ...finding,
    action: actionOf(byId.get(finding.rule)!, turnedDown),
  }));
}

// Guesses away from all that is known of their kind.
function farFrom(known: Finding[], guessed: Finding[]): Finding[] {
  return kinds.flatMap((kind) => {
    const [taken, wanted] = [known, guessed].map((findings) =>
      findings.filter((finding) => finding.kind === kind).sort((a, b) => a.start - b.start),
    ) as [Finding[], Finding[]];
    let next = 0;
    return wanted.filter(({ start, end }) => {
      while (next < taken.length && taken[next]!.end + CLOSE < start) next++;
      return next === taken.length || taken[next]!.start > end + CLOSE;
    });
  });
}

// The ones that stand are kept apart by the graver being put down first: each word belongs to the first that covers it.
function withoutOverlaps(found: Finding[]): Finding[] {
  const standing: Finding[] = [];
  const byGravity = gravest.map((action) =>
    found.filter((finding) => finding.action === action).sort((a, b) => a.start - b.start || b.end - a.end),
  );
  for (const graver of byGravity) {
    const before = [...standing];
    let next = 0;
    let end = -1;
    for (const finding of graver) {
      while (next < before.length && before[next]!.end <= finding.start) next++;
      const covered = next < before.length && before[next]!.start < finding.end;
      if (covered || finding.start < end) continue;
      standing.push(finding);
      end = finding.end;
    }
    standing.sort((a, b) => a.start - b.start);
  }
  return standing;
}
