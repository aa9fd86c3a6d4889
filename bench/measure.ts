import { gzipSync } from "node:zlib";
import type { DataSet, Size } from "./data-set.ts";
import type { Limit } from "./limit/limit.ts";
import { type Asker, askerOf, type Question } from "./load.ts";
import { jobsDone, type Page, pagesOf, signIn } from "./pages.ts";
import { databaseTime, processorTime } from "./processor-time.ts";
import { type Extra, type Site, startSite } from "./site.ts";

/** What a page costs. Times in milliseconds; `appMs` and `dbMs` are processor time for each request. */
export type Cost = {
  rps: number;
  p50: number;
  p95: number;
  p99: number;
  appMs: number;
  dbMs: number;
  sql: number;
  bytes: number;
  gzip: number;
  /** The same processor time for the limit of such a page, and how many times as much the page takes; of pages that are HTML. */
  limitMs?: number;
  timesLimit?: number;
};

/** A site on one of the data sets, with someone signed in. */
export type Subject = {
  site: Site;
  asker: Asker;
  pages: Page[];
  dataFolder: string;
  /** The owner's address of its database. */
  databaseUrl: string;
  /** Waits until the jobs are done that the requests have left behind: their cost is the requests' cost. */
  settled(): Promise<void>;
};

type Round = { times: number[]; seconds: number; appMs: number; dbMs: number };

const WARM_UP = 1_500;
const ROUND = 1_200;
const ROUNDS = 5;

/** Starts the site on a data set and signs in. */
export async function openSubject(data: DataSet, size: Size, extra?: Extra): Promise<Subject> {
  const databaseUrl = data.urls[size];
  const site = await startSite({ databaseUrl }, extra);
  const asker = askerOf(site.url, await signIn(data.urls[size]));
  return {
    ...{ site, asker, pages: await pagesOf(data.urls[size]), dataFolder: data.dataFolder, databaseUrl },
    settled: () => jobsDone(data.urls[size]),
  };
}

/** Whether the site has the page yet. */
export async function exists({ asker, pages }: Subject, page: string): Promise<boolean> {
  return (await asker.ask(pageOf(pages, page).ask())).status !== 404;
}

/** What rounds of requests are counted for: a page of a site, or of the limit. */
type Target = {
  pid: number;
  asker: Asker;
  next(): Question;
  dataFolder: string;
  settled(): Promise<void>;
};

/**
 * Measures a page on several subjects in turns, so that what else the machine does meets them alike, and beside the first of
 * them the limit of such a page.
 */
export async function measure(subjects: Subject[], page: string, limit: Limit): Promise<Cost[]> {
  const first: Awaited<ReturnType<typeof once>>[] = [];
  for (const subject of subjects) first.push(await once(subject, page));
  const targets = subjects.map((subject) => targetOf(subject, page));
  const [{ typical }] = first as [(typeof first)[0]];
  if (typical) targets.push(await limitOf(subjects[0]!, limit, typical));
  for (const target of targets) await warmUp(target);
  const rounds = targets.map((): Round[] => []);
  for (let i = 0; i < ROUNDS; i++) {
    for (const [which, target] of targets.entries()) rounds[which]!.push(await round(target));
  }
  const costs = subjects.map((_, which): Cost => {
    const { typical: _page, ...counted } = first[which]!;
    return { ...summed(rounds[which]!), ...counted };
  });
  return typical ? [beside(costs[0]!, summed(rounds.at(-1)!)), ...costs.slice(1)] : costs;
}

function targetOf({ site, asker, pages, dataFolder, settled }: Subject, page: string): Target {
  return { pid: site.pid, asker, next: pageOf(pages, page).ask, dataFolder, settled };
}

async function limitOf({ dataFolder, settled }: Subject, limit: Limit, html: string): Promise<Target> {
  return { pid: limit.pid, asker: limit.asker, next: await limit.take(html), dataFolder, settled };
}

function beside(cost: Cost, limit: Pick<Cost, "appMs" | "dbMs">): Cost {
  const limitMs = rounded(limit.appMs + limit.dbMs);
  return { ...cost, limitMs, timesLimit: rounded((cost.appMs + cost.dbMs) / limitMs) };
}

/** Processor time of the app for one request, answered in the given encoding. */
export async function appTime(subject: Subject, page: string, encoding: string): Promise<number> {
  const target = targetOf(subject, page);
  await target.asker.load(target.next, ROUND, encoding);
  const rounds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push((await round(target, encoding)).appMs);
  return median(rounds);
}

/** Asks until the code that answers has been compiled as well as it will be; on a slow machine not for ever. */
export async function warmUpPage(subject: Subject, page: string): Promise<void> {
  await warmUp(targetOf(subject, page));
}

async function warmUp({ asker, next, settled }: Target) {
  let asked = 0;
  for (let tries = 0; tries < 6 && asked < WARM_UP; tries++) asked += (await asker.load(next, 1_000)).length;
  await settled();
}

/**
 * Asks one request at a time: how many statements the dearest takes, and how large most of them are. Where they are pages,
 * one of that size is the `typical` one.
 */
async function once({ site, asker, pages }: Subject, page: string) {
  const sql: number[] = [];
  const bytes: number[] = [];
  const gzip: number[] = [];
  const drawn: string[] = [];
  for (let i = 0; i < 15; i++) {
    const before = await site.statements();
    const { body, status, headers } = await asker.ask(pageOf(pages, page).ask());
    if (status === 200 && headers["content-type"]?.startsWith("text/html")) drawn.push(body.toString());
    sql.push((await site.statements()) - before);
    bytes.push(body.length);
    gzip.push(body.length && gzipSync(body).length);
  }
  return { sql: Math.max(...sql), bytes: median(bytes), gzip: median(gzip), typical: middle(drawn) };
}

async function round({ pid, asker, next, dataFolder, settled }: Target, encoding?: string): Promise<Round> {
  const app = processorTime(pid);
  const db = databaseTime(dataFolder);
  const began = performance.now();
  const times = await asker.load(next, ROUND, encoding);
  const seconds = (performance.now() - began) / 1_000;
  await settled();
  return {
    times,
    seconds,
    appMs: (processorTime(pid) - app) / times.length,
    dbMs: (databaseTime(dataFolder) - db) / times.length,
  };
}

function summed(rounds: Round[]) {
  const times = rounds.flatMap((each) => each.times).sort((a, b) => a - b);
  const at = (share: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
  return {
    rps: Math.round(times.length / rounds.reduce((sum, { seconds }) => sum + seconds, 0)),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    // The median: a moment in which the machine was busy otherwise says nothing about the page.
    appMs: rounded(median(rounds.map(({ appMs }) => appMs))),
    dbMs: rounded(median(rounds.map(({ dbMs }) => dbMs))),
  };
}

/** The one of middle length. */
function middle(texts: string[]): string | undefined {
  return texts.sort((a, b) => a.length - b.length)[Math.floor(texts.length / 2)];
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function pageOf(pages: Page[], name: string): Page {
  return pages.find((page) => page.name === name)!;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
