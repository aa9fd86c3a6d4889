import { asSeen } from "./as-seen.ts";
import type { Finding } from "./finding.ts";
import type { Action } from "./rules/rule.ts";
import { type RuleId, rules } from "./rules.ts";

const gravest: Action[] = ["block", "hold", "warn", "tip"];
const milder: Record<Action, Action> = { block: "warn", hold: "warn", warn: "tip", tip: "tip" };

/**
 * Findings in a text, in their order, no two over the same words: the graver one stands, then the longer. Rules turned
 * down act one step milder, where they may be.
 */
export function findingsIn(text: string, turnedDown: ReadonlySet<RuleId> = new Set()): Finding[] {
  const seen = asSeen(text);
  const found = rules.flatMap(({ id, kind, action, instead, turnsDown, find }) =>
    find(seen.text).map(({ start, end }): Finding => {
      const acts = turnsDown && turnedDown.has(id) ? milder[action] : action;
      return { rule: id, start: seen.at(start), end: seen.at(end - 1) + 1, kind, action: acts, instead };
    }),
  );
  return withoutOverlaps(found);
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
