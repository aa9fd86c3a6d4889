import { existsSync, watch } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { RequestHandler } from "express";
import pg from "pg";
import type { ViteDevServer } from "vite";
import { migrate } from "../db/migrate.ts";
import { explainError } from "../db/sql/trouble.ts";

// An editor writes a file in several steps.
const SETTLES = 100;

/** Starts Vite behind the site's own server, through whose port browsers hear of changes. */
export async function startVite(server: Server): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  return createServer({ server: { middlewareMode: true, hmr: { server } } });
}

/** The site's policy with what hot reload needs beside it: its socket, and styles that script puts into the page. */
export function withHotReload(headers: Record<string, string>): Record<string, string> {
  const name = "Content-Security-Policy";
  const policy = headers[name]!.replace("connect-src 'self'", "connect-src 'self' ws:").replace(
    "style-src 'self'",
    "style-src 'self' 'unsafe-inline'",
  );
  return { ...headers, [name]: policy };
}

/** Brings the database up to date whenever a file of its functions or a new migration is saved. Returns how to end that. */
export function applySql(ownerUrl: string, say: (line: string) => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  async function apply() {
    const began = performance.now();
    try {
      await migrate(ownerUrl);
      await checkBodies(ownerUrl);
      say(`The database has what was saved, after ${Math.round(performance.now() - began)} ms.`);
    } catch (error) {
      say(`What was saved is wrong.\n${wholeOf(error)}`);
    }
  }
  const changed = (_event: string, name: string | null) => {
    if (!name?.endsWith(".sql")) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      turn = turn.then(apply);
    }, SETTLES);
  };
  const folders = ["functions", "migrations"].map((name) => join(import.meta.dirname, "..", "db", name));
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) => watch(folder, changed));
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}

/**
 * Reads the text of each function as a call of it would: they are made without that, since they name each other. Throws what
 * the server says against the first that is wrong.
 */
async function checkBodies(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 4_000 });
  await client.connect();
  try {
    await client.query("set search_path = public, verbs, jobs, helpers; set check_function_bodies = on");
    const { rows } = await client.query<{ oid: number; name: string; text: string; validator: string }>(
      `select p.oid, p.oid::regprocedure::text as name, p.prosrc as text, l.lanvalidator::regproc::text as validator
       from pg_proc p join pg_language l on l.oid = p.prolang join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('verbs', 'jobs', 'helpers') and l.lanname in ('plpgsql', 'sql')`,
    );
    for (const { oid, name, text, validator } of rows)
      await client.query(`select ${validator}($1)`, [oid]).catch((error) => {
        throw Object.assign(error, { where: name, statement: text });
      });
  } finally {
    await client.end();
  }
}

/** Runs `renew` before each request, once at a time, so that it is answered by what is saved now. */
export function renewedBefore(renew: () => Promise<void>): RequestHandler {
  let turn = Promise.resolve();
  return (_request, _response, next) => {
    turn = turn.then(renew);
    turn.then(() => next(), next);
    turn = turn.catch(() => {});
  };
}

type Told = Error & { statement?: string; where?: string };

/** Tells a trouble whole, as it never stands in a log line. */
export function tellWhole(error: unknown): void {
  process.stderr.write(`${wholeOf(error)}\n`);
}

/**
 * Everything that is known of an error, for whoever works on the code: of Postgres's own the words, the statement with a
 * mark at the place, and the functions on the way. Never for production: it may quote what was written.
 */
function wholeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { statement, where, stack } = error as Told;
  const parts = [explainError(error, statement ?? "")];
  if (where) parts.push(`Where: ${where}`);
  if (statement) parts.push(`Statement:\n${statement}`);
  if (stack) parts.push(stack);
  return parts.join("\n");
}
