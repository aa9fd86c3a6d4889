import type { PracticeFacts } from "../facts.ts";
import type { PairVerdict } from "../rosters/fit.ts";
import { leftOut } from "../rosters/left-out.ts";
import { type Pool, poolOf } from "../rosters/pool.ts";
import { sayProof } from "../rosters/proof.ts";
import type { Roster } from "../rosters/rosters.ts";
import { usualWishes } from "../rosters/wishes.ts";
import { offerRosters, planPool } from "../solving/form.server.ts";

/** A reason for which somebody is left out of a roster: the member who stands against it, and why. */
type Left = { practice: string; with: string; reason: string };

/** Groups that a pool could form, as the file of answers lists them. Fits are parts of one, of the pair that suits each other least. */
export type Groups = {
  rosters: {
    practices: string[];
    fit: number;
    bound: number;
    average: number;
    proof: string;
    leftOut: Left[];
  }[];
  plan: {
    groups: string[][];
    fits: number[];
    bound: number;
    waitlist: { practice: string; reason: string }[];
    advice: string | null;
  };
};

/** Forms rosters and a plan of a pool. */
export async function groupsOf(
  practices: PracticeFacts[],
  verdictOf: (a: PracticeFacts, b: PracticeFacts) => PairVerdict,
): Promise<Groups> {
  const pool = poolOf(practices, verdictOf, usualWishes);
  const ids = (members: readonly number[]) => members.map((each) => pool.practices[each]!.id);
  const rosters = await offerRosters(pool, usualWishes);
  const { groups, bound, waitlist, advice } = await planPool(pool, usualWishes);
  return {
    rosters: rosters.map((roster, i) => ({
      practices: ids(roster.members),
      ...{ fit: roster.weakest / 100, bound: roster.bound / 100 },
      average: Math.round(roster.average) / 100,
      ...{ proof: sayProof(roster, i), leftOut: leftOutOf(pool, roster) },
    })),
    plan: {
      groups: groups.map(({ members }) => ids(members)),
      fits: groups.map(({ weakest }) => weakest / 100),
      bound,
      waitlist: waitlist.map(({ index, words }) => ({ practice: pool.practices[index]!.id, reason: words })),
      advice: advice?.words ?? null,
    },
  };
}

function leftOutOf(pool: Pool, { members }: Roster): Left[] {
  return leftOut(pool, members).map(({ index, member, words }) => ({
    ...{ practice: pool.practices[index]!.id, with: pool.practices[member]!.id, reason: words },
  }));
}
