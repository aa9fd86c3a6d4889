import type { Size } from "./data-set.ts";
import type { Matching } from "./matching.ts";
import type { Cost } from "./measure.ts";
import type { Merging } from "./merging.ts";
import type { Rosters } from "./rosters.ts";

export type Results = Record<Size, Record<string, Cost>>;

/** What is measured beside the pages. Bytes as they travel, times in milliseconds. */
export type FirstVisit = {
  script: number;
  style: number;
  /** The most that the site and what it started held at once, in megabytes, while thirty files of 25 MB came and went. */
  manyFilesMb: number;
  /** How many times as long the slowest thread pages take while ten hostile files are converted. */
  hostileFiles: number;
  /** What compressing a thread page adds to the app's processor time. */
  compressMs: number;
  /** How long such a page takes after nobody has asked for anything for a while. */
  afterPauseMs: number;
  start: { first: number; later: number };
  merging: Merging;
  matching: Matching;
  rosters: Rosters;
};

export type Line = { what: string; is: number; atMost: number; unit: string };

/** What a first visit may load at most, in kilobytes as they travel. */
export const firstVisit = { script: 110, style: 15 };

const processor: Record<string, number> = {
  list: 5,
  topic: 5,
  thread: 5,
  deep: 5,
  unread: 5,
  much: 5,
  mine: 5,
  search: 10,
  reply: 8,
  download: 5,
  upload: 600,
  shelf: 8,
  document: 8,
  versions: 8,
  manual: 8,
  "own document": 8,
  "long document": 20,
  update: 300,
  contracts: 5,
  "contracts on a clause": 5,
  "contract question": 8,
  playbook: 8,
  "playbook by words": 8,
  checklist: 8,
  similar: 8,
  facts: 5,
  sites: 5,
};

/** Every budget with what was measured. */
export function linesOf({ full, tenth }: Results, visit: FirstVisit): Line[] {
  return [
    ...Object.entries(full).flatMap(([page, cost]) => [
      line(`${page}: processor time`, cost.appMs + cost.dbMs, processor[page]!, "ms"),
      line(`${page}: p99 beside p50`, cost.p99 / cost.p50, 2.5, "×"),
      ...(cost.timesLimit ? [line(`${page}: times the limit`, cost.timesLimit, 4, "×")] : []),
      line(`${page}: statements`, cost.sql, 8, ""),
      line(`${page}: cost on ten times the data`, total(cost) / total(tenth[page]!), 1.15, "×"),
    ]),
    ...["thread", "deep"]
      .filter((page) => full[page])
      .flatMap((page) => [
        line(`${page}: HTML`, full[page]!.bytes / 1_000, 60, "kB"),
        line(`${page}: HTML, compressed`, full[page]!.gzip / 1_000, 12, "kB"),
      ]),
    line("thread: compressing it", visit.compressMs, 2, "ms"),
    line("thread: after a pause of eight seconds", visit.afterPauseMs, 60, "ms"),
    line("script on a first visit", visit.script / 1_000, firstVisit.script, "kB"),
    line("style", visit.style / 1_000, firstVisit.style, "kB"),
    line("memory with 30 uploads and 30 downloads of 25 MB", visit.manyFilesMb, 400, "MB"),
    line("thread: its p95 while ten hostile files are converted", visit.hostileFiles, 3, "×"),
    line("conflicts left in a policy merged after 5 and 3 edits", visit.merging.conflicts, 0.2, ""),
    line("merging a policy of 50 pages", visit.merging.longMs, 100, "ms"),
    line("three rosters out of 300 practices, proven", visit.rosters.threeMs / 1_000, 2, "s"),
    line("the weakest fit of a roster below its proven bound", visit.rosters.gap, 2, "%"),
    line("judging a network of 10,000 practices", visit.matching.networkS, 30, "s"),
    line("judging one of them anew", visit.matching.oneMs, 200, "ms"),
    line("a plan for 300 practices", visit.rosters.planMs / 1_000, 20, "s"),
    line("groups of a plan below its proven bound", visit.rosters.groupsMissing, 1, ""),
    line("first start", visit.start.first / 1_000, 5, "s"),
    line("later start", visit.start.later / 1_000, 2, "s"),
  ];
}

export function isWithin({ is, atMost }: Line): boolean {
  return is <= atMost;
}

function line(what: string, is: number, atMost: number, unit: string): Line {
  return { what, is: Math.round(is * 100) / 100, atMost, unit };
}

function total({ appMs, dbMs }: Cost): number {
  return appMs + dbMs;
}
