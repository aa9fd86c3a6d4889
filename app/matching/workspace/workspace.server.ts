import { drawMap, type MapDrawing } from "#app/geography/map/draw.ts";
import type { Fit } from "../rosters/fit.ts";
import { leftOut } from "../rosters/left-out.ts";
import type { Pool } from "../rosters/pool.ts";
import { sayProof } from "../rosters/proof.ts";
import type { Roster } from "../rosters/rosters.ts";
import { type Examined, examine, whatIf } from "../rosters/what-if.ts";
import { offerRosters } from "../solving/form.server.ts";
import { type Asked, wishesOf } from "./asked.ts";
import { type PoolToForm, poolToSolve } from "./pool-to-form.server.ts";
import { siteOf } from "./site.ts";

/** A practice as the workspace shows it. */
export type Shown = { uid: string; name: string; town: string; state: string };

/** A pair of practices, for a cell of the matrix. */
export type Cell = {
  verdict: "clear" | "review" | "conflict";
  /** Points of 100; null where they may not sit together. */
  points: number | null;
  words: string[];
};

export type RosterShown = {
  weakest: number;
  towns: string[];
  weakestPair: [string, string] | null;
  proof: string;
  clear: number;
  review: number;
};

/** A practice that is not in the group, and the member who stands most against it. */
export type LeftOutShown = Shown & { verdict: Cell["verdict"]; with: Shown; words: string };

/** A change that is thought about, as it would be. */
export type ChangeShown = {
  add: Shown | null;
  drop: Shown | null;
  weakest: number;
  before: number;
  refused: number;
  freed: string[];
  blocked: string[];
};

export type Workspace = {
  waiting: number;
  isCut: boolean;
  rosters: RosterShown[];
  /** The group that is looked at, with the change: rows of the table. Null where nothing can be formed. */
  group: {
    members: (Shown & { comes: boolean })[];
    /** cells[i][j] stands between members i and j, for j < i. */
    cells: Cell[][];
    refused: number;
    map: MapDrawing;
  } | null;
  change: ChangeShown | null;
  leftOut: LeftOutShown[];
};

/** Offers rosters out of a pool as a moderator wishes, and examines the one that is looked at, with the change that is thought about. */
export async function formFrom(pool: PoolToForm, asked: Asked, now: Date): Promise<Workspace> {
  const solved = poolToSolve(pool, wishesOf(asked), now);
  const offered = await offerRosters(solved, wishesOf(asked));
  const show = shownBy(pool, solved);
  const base = baseOf(pool, solved, asked, offered);
  const rosters = offered.map((roster, i) => rosterShown(solved, show, roster, i));
  const empty = { waiting: pool.waiting.length, isCut: pool.isCut, rosters };
  if (base.length === 0) return { ...empty, group: null, change: null, leftOut: [] };
  const add = numberOf(pool, solved, asked.add);
  const drop = numberOf(pool, solved, asked.drop);
  const isChange = (add !== undefined && !base.includes(add)) || (drop !== undefined && base.includes(drop));
  const changed = isChange ? whatIf(solved, base, { add, drop }) : null;
  const group = changed ?? examine(solved, base);
  return {
    ...empty,
    group: groupShown(pool, solved, show, group, add),
    change: changed && {
      add: add === undefined ? null : show(add),
      drop: drop === undefined ? null : show(drop),
      ...{ weakest: changed.weakest, before: examine(solved, base).weakest, refused: changed.refused.length },
      freed: changed.freed.map((each) => show(each).name),
      blocked: changed.blocked.map((each) => show(each).name),
    },
    leftOut: leftOut(solved, group.members).map(({ index, member, words }) => ({
      ...show(index),
      ...{ verdict: solved.verdictOf(index, member).verdict, with: show(member), words },
    })),
  };
}

type Show = (index: number) => Shown;

function shownBy({ waiting }: PoolToForm, solved: Pool): Show {
  const byId = new Map(waiting.map((each) => [String(each.id), each]));
  return (index) => {
    const { uid, name, town, state } = byId.get(solved.practices[index]!.id)!;
    return { uid, name, town, state };
  };
}

function numberOf({ waiting }: PoolToForm, solved: Pool, uid: string): number | undefined {
  const row = waiting.find((each) => each.uid === uid);
  if (!row) return undefined;
  return solved.practices.findIndex(({ id }) => id === String(row.id));
}

/** The practices that are looked at: those that are named, or those of the roster that was chosen. */
function baseOf(
  pool: PoolToForm,
  solved: Pool,
  { named, roster }: Asked,
  offered: readonly Roster[],
): readonly number[] {
  const members = named.flatMap((uid) => numberOf(pool, solved, uid) ?? []);
  if (members.length > 0) return members;
  return (offered[roster - 1] ?? offered[0])?.members ?? [];
}

function rosterShown(solved: Pool, show: Show, roster: Roster, i: number): RosterShown {
  const { weakestPair, review, members } = examine(solved, roster.members);
  const pairs = (members.length * (members.length - 1)) / 2;
  return {
    weakest: roster.weakest,
    towns: members.map((each) => show(each).town),
    weakestPair: weakestPair && [show(weakestPair.a).town, show(weakestPair.b).town],
    ...{ proof: sayProof(roster, i), clear: pairs - review.length, review: review.length },
  };
}

function groupShown(
  pool: PoolToForm,
  solved: Pool,
  show: Show,
  { members, ...worth }: Examined,
  add: number | undefined,
) {
  const rows = new Map(pool.waiting.map((each) => [String(each.id), each]));
  const idOf = (index: number) => solved.practices[index]!.id;
  return {
    members: members.map((each) => ({ ...show(each), comes: each === add })),
    cells: members.map((a, i) =>
      members.slice(0, i).map((b) => cellOf(pool, idOf(a), idOf(b), solved.fitOf(a, b))),
    ),
    refused: worth.refused.length,
    map: drawMap(
      members.map((each) => ({
        label: show(each).town,
        sites: rows.get(idOf(each))!.sites.flatMap(siteOf),
        isApart: worth.refused.some(({ a, b }) => each === add && (a === each || b === each)),
      })),
    ),
  };
}

function cellOf(pool: PoolToForm, one: string, other: string, fit: Fit): Cell {
  const { verdict, said } = pool.betweenOf(one, other);
  const costs =
    fit.points === null
      ? [fit.words]
      : fit.costs.map(({ words, points }) => `${words}: ${points} points less`);
  return { verdict, points: fit.points, words: [...said, ...costs.map((words) => `${words}.`)] };
}
