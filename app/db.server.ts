import type { AppLoadContext } from "@remix-run/node";
import { sql, type Transaction } from "kysely";
import pg from "pg";
import type { Viewer } from "#app/accounts/viewer.ts";
import { kyselyOn, RequestClient } from "#app/db-client.server.ts";
import { CharterFirst, MadeForAnother, NotAllowed, NotFound, Refused, SignedOut } from "#app/web/answers.ts";
import { answerToAnother, isMadeForAnother, isMadeForViewer } from "#app/web/made-for.server.ts";
import type { DB } from "#db/schema.ts";

/** A transaction in which row-level security knows the viewer. All that queries accept. */
export type Db = Transaction<DB>;

// On the global object, so that a reload during development keeps the pool.
const held = globalThis as typeof globalThis & { roundtableDatabase?: pg.Pool };

/** Opens the pool by which requests log in. Throws when its role is stronger than it may be. */
export async function openDatabase(appUrl: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: 10,
    Client: RequestClient,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle is replaced by the pool; the next query reports real trouble.
  pool.on("error", () => {});
  // One that breaks between two queries of a transaction says so in the next; unheard, it would end the process.
  pool.on("connect", (client) => void client.on("error", () => {}));
  const { rows } = await pool.query<{ name: string; strong: boolean }>(`
    select session_user as name, (rolsuper or rolbypassrls
      or exists (select from pg_class where relowner = pg_roles.oid)
      or has_table_privilege(session_user, 'public.seat', 'insert, update, delete')) as strong
    from pg_roles where rolname = session_user`);
  if (rows[0]!.strong) {
    await pool.end();
    throw new Error(
      `DATABASE_APP_URL logs in as ${rows[0]!.name}, which could see past the cohorts' walls. Use the role roundtable_app.`,
    );
  }
  held.roundtableDatabase = pool;
}

export async function closeDatabase(): Promise<void> {
  await held.roundtableDatabase?.end();
  delete held.roundtableDatabase;
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().query("select 1");
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs `fn` in one transaction as the context's viewer and commits. Throws the Response for what went wrong:
 * the sign-in page when nobody is signed in, 404, 403, 503; Refused goes through to the caller.
 */
export function read<T>(context: AppLoadContext, fn: (db: Db, viewer: Viewer) => Promise<T>): Promise<T> {
  return answering(context, async () => {
    // A database that was away when asking who this is makes nobody a stranger.
    if (!context.viewer) throw context.trouble ?? new SignedOut();
    if (isMadeForAnother(context)) throw new MadeForAnother();
    const viewer = context.viewer;
    return actingAs(viewer.id, (db) => fn(db, viewer));
  });
}

/**
 * The same for what changes something: it has committed before any Response exists. Nothing is changed as someone by a form
 * that was not made for them, or that was not read to know it.
 */
export function write<T>(context: AppLoadContext, fn: (db: Db, viewer: Viewer) => Promise<T>): Promise<T> {
  return read(context, async (db, viewer) => {
    if (!isMadeForViewer(context)) throw new MadeForAnother();
    return fn(db, viewer);
  });
}

/** Runs `fn` for a page or form that anyone may use: no viewer, so no walled row is seen. The named public wrapper. */
export function forAnyone<T>(context: AppLoadContext, fn: (db: Db) => Promise<T>): Promise<T> {
  return answering(context, () => actingAs(null, fn));
}

/** Runs `fn` as a member without a request, for the worker: a mail is built behind its recipient's walls. */
export async function actingAs<T>(memberId: number | null, fn: (db: Db) => Promise<T>): Promise<T> {
  const client = await database().connect();
  try {
    // Not waited for: they travel with the first query, and what keeps them from being done fails that as well.
    const ready = Promise.all([
      client.query("begin"),
      memberId !== null && client.query("select set_config('app.viewer', $1, true)", [String(memberId)]),
    ]);
    ready.catch(() => {});
    const value = await fn(kyselyOn(client) as Db);
    await ready;
    const { command } = await client.query("commit");
    // So ends a transaction in which a statement failed and nobody said so.
    if (command === "ROLLBACK") throw new Error("The transaction was rolled back.");
    client.release();
    return value;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      (trouble) => client.release(trouble),
    );
    throw error;
  }
}

/** One statement outside a transaction, for resolving who asks. */
export async function whoAsks(sessionHash: string | null): Promise<unknown> {
  const { rows } = await database().query("select who_asks($1) as answer", [sessionHash]);
  return rows[0].answer;
}

function database(): pg.Pool {
  if (!held.roundtableDatabase) throw new DatabaseAway("The database is not open.");
  return held.roundtableDatabase;
}

class DatabaseAway extends Error {
  readonly code = "ECONNREFUSED";
}

/** Runs what asks the database outside of a transaction, such as the limits: the same answers for what goes wrong. */
export async function answering<T>(context: AppLoadContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw await answerTo(error, context);
  }
}

async function answerTo(error: unknown, context: AppLoadContext): Promise<unknown> {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof SignedOut) return signedOut(context);
  if (error instanceof MadeForAnother) return answerToAnother(context);
  if (error instanceof CharterFirst) return charterFirst(context, error.slug);
  // A zero byte: forms are cleared of it, so it stood in an address.
  if (error instanceof NotFound || code === "RT404" || code === "22021")
    return (await movedFrom(context)) ?? Response.json({ kind: "missing" }, { status: 404 });
  if (error instanceof NotAllowed || code === "RT403") {
    await auditRefusal(context);
    return Response.json({ kind: "forbidden" }, { status: 403 });
  }
  if (error instanceof Refused) return error;
  if (code === "RT409") return new Refused((error as Error).message);
  if (isTrouble(error)) {
    context.trouble = error;
    return Response.json(
      { kind: "trouble", errorId: context.requestId, typed: context.typed },
      { status: 503, headers: { "Retry-After": "30" } },
    );
  }
  context.trouble = error;
  return Response.json({ kind: "bug", errorId: context.requestId, typed: context.typed }, { status: 500 });
}

function signedOut(context: AppLoadContext): Response {
  // A form that was sent after the session ended comes back with its words; a page goes to sign-in and returns.
  if (context.typed) return Response.json({ kind: "signed-out", typed: context.typed }, { status: 401 });
  const to = context.path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(context.path)}`;
  return new Response(null, { status: 302, headers: { Location: to } });
}

function charterFirst(context: AppLoadContext, slug: string): Response {
  if (context.typed) return Response.json({ kind: "charter", slug, typed: context.typed }, { status: 409 });
  return new Response(null, { status: 302, headers: { Location: `/c/${slug}/charter` } });
}

/**
 * The way to where a cohort stands now whose address the path names, for those who may see it. With 308 a browser sends a form
 * there as it was. Null where nothing moved that the viewer may know of.
 */
async function movedFrom({ viewer, path }: AppLoadContext): Promise<Response | null> {
  const [, area, slug, rest] = /^(\/c\/|\/admin\/cohorts\/)([a-z0-9-]+)(?=[/?]|$)(.*)$/.exec(path) ?? [];
  if (!viewer || !area || !slug) return null;
  const runs = area !== "/c/";
  if (!runs && viewer.cohorts.some((cohort) => cohort.slug === slug)) return null;
  const { rows } = await actingAs(viewer.id, (db) =>
    sql<{ now: string }>`select now from moved_to(${slug}, ${runs}) as now`.execute(db),
  );
  const now = rows[0]?.now;
  return now ? new Response(null, { status: 308, headers: { Location: `${area}${now}${rest}` } }) : null;
}

/** A refused attempt is audited in a transaction of its own: the one it came from was rolled back. */
async function auditRefusal(context: AppLoadContext): Promise<void> {
  const viewer = context.viewer;
  if (!viewer) return;
  await actingAs(viewer.id, (db) =>
    sql`select audit('access.refused', null, null, ${viewer.id}, ${context.path.slice(0, 200)})`.execute(db),
  );
}

/** The database is away or overloaded: worth trying again, unlike a bug. */
export function isTrouble(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  // 28, 3D and 55000 are how Postgres turns a connection away: no entry, no such database, none let in now.
  if (
    typeof code === "string" &&
    /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|08|28|3D|57P|53|55P03|55000|57014|25P0[34])/.test(code)
  )
    return true;
  return (
    typeof message === "string" &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after)/.test(
      message,
    )
  );
}
