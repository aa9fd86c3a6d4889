import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import { answering } from "#app/db-answers.server.ts";
import {
  actingAs,
  type BegunTransaction,
  type Db,
  lookingAs,
  type Note,
  notingAs,
} from "#app/db-transaction.server.ts";
import { MadeForAnother, NotFound, SignedOut, withinBounds } from "#app/web/answers.ts";
import { isMadeForAnother, isMadeForViewer } from "#app/web/made-for.server.ts";

// The only doors to the database for what answers a request.

export type { Db } from "#app/db-transaction.server.ts";

/** A function that a door lets in: it finds, allows and does, and returns a value from which the Response is made outside. */
export type AsViewer<T> = (db: Db, viewer: Viewer) => Promise<T>;

/**
 * Runs `fn` in one transaction as the context's viewer; Postgres holds that it only reads. Throws the Response for what went
 * wrong: the sign-in page when nobody is signed in, 404, 403, 429, 503; Refused goes through to the caller.
 */
export function read<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return asViewer(context, lookingAs, fn);
}

/**
 * The same for a page whose visit is noted, or whose posts count as read by being shown: `fn` hands to `note` what has to be
 * committed by the time that the page is answered. Where it `notes` nothing it is as `read`: for a prefetch, or script that asks for
 * the page's data.
 */
export function readAndNote<T>(
  context: AppLoadContext,
  notes: boolean,
  fn: (db: Db, viewer: Viewer, note: Note) => Promise<T>,
): Promise<T> {
  return notes
    ? asViewer(context, notingAs, fn)
    : asViewer(context, lookingAs, (db, viewer) => fn(db, viewer, (deed) => deed));
}

/**
 * The same for what changes something: it has committed before any Response exists. Nothing is changed as someone by a form
 * that was not made for them, or that was not read to know it.
 */
export function write<T>(context: AppLoadContext, fn: AsViewer<T>): Promise<T> {
  return asViewer(context, actingAs, async (db, viewer) => {
    if (!isMadeForViewer(context)) throw new MadeForAnother();
    return fn(db, viewer);
  });
}

/** Runs `fn` for a page that anyone may open: no viewer, so no walled row is seen, and nothing is written. */
export function readForAnyone<T>(context: AppLoadContext, fn: (db: Db) => Promise<T>): Promise<T> {
  return asNobody(context, lookingAs, fn);
}

/** The same for a form that anyone may send, such as to sign in. */
export function writeForAnyone<T>(context: AppLoadContext, fn: (db: Db) => Promise<T>): Promise<T> {
  return asNobody(context, actingAs, fn);
}

/** Runs `fn` as the viewer without any transaction, for what the context tells already: who asks, and where they sit. Throws the same. */
export function readContext<T>(context: AppLoadContext, fn: (viewer: Viewer) => T): Promise<T> {
  return answering(context, async () => fn(viewerOf(context)));
}

type Transaction<More extends unknown[] = []> = <T>(
  memberId: number | null,
  fn: (db: Db, ...more: More) => Promise<T>,
  begun?: BegunTransaction | null,
) => Promise<T>;

function asViewer<T, More extends unknown[]>(
  context: AppLoadContext,
  transaction: Transaction<More>,
  fn: (db: Db, viewer: Viewer, ...more: More) => Promise<T>,
): Promise<T> {
  return answering(context, async () => {
    const viewer = viewerOf(context);
    return transaction(viewer.id, (db, ...more: More) => fn(db, viewer, ...more), context.begun);
  });
}

function viewerOf(context: AppLoadContext): Viewer {
  withinBounds(context);
  // A database that was away when asking who this is makes nobody a stranger.
  if (!context.viewer) throw context.trouble ?? new SignedOut();
  if (isMadeForAnother(context)) throw new MadeForAnother();
  if (context.closed) throw new NotFound();
  return context.viewer;
}

function asNobody<T>(
  context: AppLoadContext,
  transaction: Transaction,
  fn: (db: Db) => Promise<T>,
): Promise<T> {
  return answering(context, async () => {
    await context.begun?.end();
    // It was away a moment ago, when it was asked who this is; nobody waits for that twice.
    if (context.trouble) throw context.trouble;
    return transaction(null, fn);
  });
}
