import type { AppLoadContext } from "@remix-run/node";
import { sql, type Transaction } from "kysely";
import type pg from "pg";
import type { Viewer } from "#app/accounts/viewer.ts";
import { isTrouble } from "#app/database-trouble.server.ts";
import { kyselyOn, RequestClient } from "#app/db-client.server.ts";
import { LimitedPool } from "#app/limited-pool.server.ts";
import {
  CharterFirst,
  MadeForAnother,
  NotAllowed,
  NotFound,
  Refused,
  SignedOut,
  TooMuch,
  withinBounds,
} from "#app/web/answers.ts";
import { answerToAnother, isMadeForAnother, isMadeForViewer } from "#app/web/made-for.server.ts";
import type { Bound } from "#app/web/write-bounds.ts";
import type { DB } from "#db/schema.ts";
import { UnfitDatabase } from "#db/unfit-database.ts";

/** A transaction in which row-level security knows the viewer. All that queries accept. */
export type Db = Transaction<DB>;

// On the global object, so that a reload during development keeps the pool.
const held = globalThis as typeof globalThis & { roundtableDatabase?: LimitedPool };

/** Opens the pool by which requests log in. Throws UnfitDatabase for another role, or another database, than is theirs. */
export async function openDatabase(appUrl: string): Promise<void> {
  // The role's own statement_timeout is five seconds, so a server that lives answers within that.
  const pool = new LimitedPool(
    {
      connectionString: appUrl,
      application_name: "roundtable requests",
      max: 10,
      Client: RequestClient,
      pipeline: true,
    },
    { connect: 4_000, silence: 6_500 },
    () => {},
  );
  const { rows } = await pool.query<{ name: string; strong: boolean; right: string | null }>(`
    select session_user::text as name, (rolsuper or rolbypassrls
      or exists (select from pg_class where relowner = pg_roles.oid)
      or has_table_privilege(session_user, to_regclass('public.seat'), 'insert, update, delete')) as strong,
      (select r.rolname::text from pg_policy p join pg_roles r on r.oid = p.polroles[1]
       where p.polname = 'seen' and p.polrelid = to_regclass('public.seat')) as right
    from pg_roles where rolname = session_user`);
  const { name, strong, right } = rows[0]!;
  if (strong || name !== right) {
    await pool.end();
    if (right === null)
      throw new UnfitDatabase("DATABASE_APP_URL leads to another database than DATABASE_URL. Correct it.");
    throw new UnfitDatabase(
      `DATABASE_APP_URL logs in as ${name}, which ${strong ? "could see past the cohorts' walls" : "is not the role that they know"}. Use the role ${right}.`,
    );
  }
  held.roundtableDatabase = pool;
}

/** Closes the pool; what is under way has so many milliseconds. */
export async function closeDatabase(ms: number): Promise<void> {
  await held.roundtableDatabase?.closeWithin(ms);
  delete held.roundtableDatabase;
}

/** Writes one row as requests would; throws where the database is away, full, or takes no writes. */
export async function tryWrite(): Promise<void> {
  await database().query("select verbs.try_write()");
}

/**
 * Runs `fn` in one transaction as the context's viewer and commits. Throws the Response for what went wrong:
 * the sign-in page when nobody is signed in, 404, 403, 429, 503; Refused goes through to the caller.
 */
export function read<T>(context: AppLoadContext, fn: (db: Db, viewer: Viewer) => Promise<T>): Promise<T> {
  return answering(context, async () => {
    withinBounds(context);
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
  return answering(context, () => {
    // It was away a moment ago, when it was asked who this is; nobody waits for that twice.
    if (context.trouble) throw context.trouble;
    return actingAs(null, fn);
  });
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
  const { rows } = await database().query("select verbs.who_asks($1) as answer", [sessionHash]);
  return rows[0].answer;
}

/** Counts what a session is about to do, outside a transaction. Returns the seconds to wait where it is too much, else null. */
export async function countWrite(
  sessionHash: string,
  { kind, aMinute, anHour }: Bound,
): Promise<number | null> {
  const { rows } = await database().query<{ seconds: number | null }>(
    "select verbs.count_write($1, $2, $3, $4) as seconds",
    [sessionHash, kind, aMinute, anHour],
  );
  return rows[0]!.seconds;
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
  // An answer already, such as the 429 of one too many.
  if (error instanceof Refused || error instanceof Response) return error;
  if (code === "RT429") return new TooMuch((error as Error).message);
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
    sql<{ now: string }>`select now from verbs.moved_to(${slug}, ${runs}) as now`.execute(db),
  );
  const now = rows[0]?.now;
  return now ? new Response(null, { status: 308, headers: { Location: `${area}${now}${rest}` } }) : null;
}

/** A refused attempt is audited in a transaction of its own: the one it came from was rolled back. */
async function auditRefusal(context: AppLoadContext): Promise<void> {
  const viewer = context.viewer;
  if (!viewer) return;
  await actingAs(viewer.id, (db) =>
    sql`select verbs.audit('access.refused', null, null, ${viewer.id}, ${context.path.slice(0, 200)})`.execute(
      db,
    ),
  );
}
