import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { indicesIn, sizeOf } from "../rosters/bits.ts";
import { circleAt, findRoster } from "../rosters/circle.ts";
import type { Pool } from "../rosters/pool.ts";
import type { Wishes } from "../rosters/wishes.ts";

/** A reason for which a practice waits. `group` and `blocker` are the nearest group, from 0, and who keeps it out of that. */
export type Waiting = {
  index: number;
  kind: "suits nobody" | "too few suit" | "blocked" | "full" | "too few wait";
  group?: number;
  blocker?: number;
  words: string;
};

const STEPS = 20_000;

/** Says of each practice that waits why it does: in this order, nobody suits it, too few do, somebody blocks it, its groups are full. */
export function reasonsFor(
  pool: Pool,
  groups: readonly { members: readonly number[] }[],
  waiting: readonly number[],
  wishes: Wishes,
): Waiting[] {
  const circle = circleAt(pool, wishes.good);
  const { least } = wishes.size;
  return waiting.map((index) => {
    const suits = circle.suits[index]!;
    const suited = sizeOf(suits);
    if (suited === 0) return { index, kind: "suits nobody", words: wordsForNobody(pool, index, wishes) };
    const around = { ...circle, left: suits };
    const isAlone = suited < least - 1 || findRoster(around, least - 1, [], { steps: STEPS }) === "none";
    if (isAlone) {
      const words = `It suits ${counted(suited, "practice")} of this pool, and no group of ${least} comes of them.`;
      return { index, kind: "too few suit", words };
    }
    return nearest(pool, groups, index, wishes, indicesIn(suits).length);
  });
}

/** Finds the group in which fewest keep the practice out, unless these are most of it. */
function nearest(
  pool: Pool,
  groups: readonly { members: readonly number[] }[],
  index: number,
  { good, size: { least } }: Wishes,
  suited: number,
): Waiting {
  const blocked = groups.map(({ members }) =>
    members.filter((each) => pool.points[each * pool.count + index]! < good),
  );
  const fewest = Math.min(...blocked.map((each) => each.length));
  const group = blocked.findIndex((each) => each.length === fewest);
  if (group < 0 || 2 * fewest > groups[group]!.members.length) {
    const words = `It suits ${counted(suited, "practice")}, who sit elsewhere; too few wait with it to fill a group of ${least}.`;
    return { index, kind: "too few wait", words };
  }
  if (fewest === 0) {
    const words = `Group ${group + 1} would suit it, and every seat there is taken.`;
    return { index, kind: "full", group, words };
  }
  const blocker = blocked[group]![0]!;
  const others = fewest === 1 ? "" : `, and ${counted(fewest - 1, "other")} there as well`;
  const words = `Nearest is group ${group + 1}. With ${isolated(pool.practices[blocker]!.name)}: ${whyNot(pool, index, blocker, good)}${others}.`;
  return { index, kind: "blocked", group, blocker, words };
}

/** The words for why two do not sit together: what refuses it, or what costs most. */
function whyNot(pool: Pool, a: number, b: number, good: number): string {
  const fit = pool.fitOf(a, b);
  if (fit.points === null) return lower(fit.words);
  const [first, second] = [...fit.costs].sort((one, other) => other.points - one.points);
  const why = [first, second].flatMap((each) => (each ? [lower(each.words)] : [])).join(", ");
  return `${fit.points} of 100 points where ${good} are asked for (${why})`;
}

/** Says what stands most often between the practice and all others. */
function wordsForNobody(pool: Pool, index: number, { good }: Wishes): string {
  const reasons = new Map<string, number>();
  for (let other = 0; other < pool.count; other++) {
    if (other === index) continue;
    const fit = pool.fitOf(index, other);
    const words = fit.points === null ? fit.words : `fewer than ${good} of 100 points`;
    reasons.set(words, (reasons.get(words) ?? 0) + 1);
  }
  const [most] = [...reasons].sort(([, a], [, b]) => b - a);
  if (!most) return "Nobody else is here.";
  return `No other practice here suits it. With ${most[1]} of ${pool.count - 1}: ${lower(most[0])}.`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
