import { gzipSync } from "node:zlib";
import type { DataSet, Size } from "./data-set.ts";
import { type Asker, askerOf } from "./load.ts";
import { jobsDone, type Page, pagesOf, signIn } from "./pages.ts";
import { databaseTime, processorTime } from "./processor-time.ts";
import { type Site, startSite } from "./site.ts";

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
export async function openSubject(data: DataSet, size: Size): Promise<Subject> {
  const databaseUrl = data.urls[size];
  const site = await startSite({ databaseUrl });
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

/** Measures a page on several subjects in turns, so that what else the machine does meets them alike. */
export async function measure(subjects: Subject[], page: string): Promise<Cost[]> {
  const first: Awaited<ReturnType<typeof once>>[] = [];
  for (const subject of subjects) first.push(await once(subject, page));
  for (const subject of subjects) await warmUp(subject, page);
  const rounds = subjects.map((): Round[] => []);
  for (let i = 0; i < ROUNDS; i++) {
    for (const [which, subject] of subjects.entries()) rounds[which]!.push(await round(subject, page));
  }
  return subjects.map((_, which) => ({ ...summed(rounds[which]!), ...first[which]! }));
}

/** Processor time of the app for one request, answered in the given encoding. */
export async function appTime(subject: Subject, page: string, encoding: string): Promise<number> {
  await subject.asker.load(pageOf(subject.pages, page).ask, ROUND, encoding);
  const rounds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push((await round(subject, page, encoding)).appMs);
  return median(rounds);
}

/** Asks until the code that answers has been compiled as well as it will be; on a slow machine not for ever. */
export async function warmUp({ asker, pages, settled }: Subject, page: string) {
  let asked = 0;
  for (let tries = 0; tries < 6 && asked < WARM_UP; tries++)
    asked += (await asker.load(pageOf(pages, page).ask, 1_000)).length;
  await settled();
}

/** Asks one request at a time: how many statements the dearest takes, and how large most of them are. */
async function once({ site, asker, pages }: Subject, page: string) {
  const sql: number[] = [];
  const bytes: number[] = [];
  const gzip: number[] = [];
  for (let i = 0; i < 15; i++) {
    const before = await site.statements();
    const { body } = await asker.ask(pageOf(pages, page).ask());
    sql.push((await site.statements()) - before);
    bytes.push(body.length);
    gzip.push(body.length && gzipSync(body).length);
  }
  return { sql: Math.max(...sql), bytes: median(bytes), gzip: median(gzip) };
}

async function round(
  { site, asker, pages, dataFolder, settled }: Subject,
  page: string,
  encoding?: string,
): Promise<Round> {
  const app = processorTime(site.pid);
  const db = databaseTime(dataFolder);
  const began = performance.now();
  const times = await asker.load(pageOf(pages, page).ask, ROUND, encoding);
  const seconds = (performance.now() - began) / 1_000;
  await settled();
  return {
    times,
    seconds,
    appMs: (processorTime(site.pid) - app) / times.length,
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

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

function pageOf(pages: Page[], name: string): Page {
  return pages.find((page) => page.name === name)!;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
