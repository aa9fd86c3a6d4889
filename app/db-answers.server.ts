import type { AppLoadContext } from "@remix-run/node";
import { isTrouble } from "#app/database-trouble.server.ts";
import { actingAs, lookingAs } from "#app/db-transaction.server.ts";
import {
  ARCHIVED,
  Archived,
  CharterFirst,
  MadeForAnother,
  NotAllowed,
  NotFound,
  Refused,
  SignedOut,
  TooMuch,
} from "#app/web/answers.ts";
import {
  archivedAnswer,
  charterFirstAnswer,
  forbiddenAnswer,
  missingAnswer,
  signedOutAnswer,
  troubleAnswer,
} from "#app/web/error-answers.server.ts";
import { answerToAnother } from "#app/web/made-for.server.ts";
import { verbs } from "#db/verbs.ts";

/**
 * Runs what asks the database, in a transaction or outside of one, such as the limits. Throws the Response for what went
 * wrong; Refused goes through to the caller.
 */
export async function answering<T>(context: AppLoadContext, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    // What the answer asks has a transaction of its own.
    await context.begun?.end();
    throw await answerTo(error, context);
  }
}

async function answerTo(error: unknown, context: AppLoadContext): Promise<unknown> {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof SignedOut) return signedOutAnswer(context);
  if (error instanceof MadeForAnother) return answerToAnother(context);
  if (error instanceof CharterFirst) return charterFirstAnswer(context, error.slug);
  // A zero byte: forms are cleared of it, so it stood in an address.
  if (error instanceof NotFound || code === "RT404" || code === "22021")
    return (await movedFrom(context)) ?? missingAnswer();
  if (error instanceof NotAllowed || code === "RT403") {
    await auditRefusal(context);
    const slug = error instanceof Archived ? archivedAt(context) : null;
    if (!slug) return forbiddenAnswer();
    // A form says it beside what was typed.
    return context.typed ? new Refused(ARCHIVED) : archivedAnswer(context, slug);
  }
  // An answer already, such as the 429 of one too many.
  if (error instanceof Refused || error instanceof Response) return error;
  if (code === "RT429") return new TooMuch((error as Error).message);
  if (code === "RT409") return new Refused((error as Error).message);
  return troubleAnswer(context, error, isTrouble(error) ? "trouble" : "bug");
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
  const [moved] = await lookingAs(viewer.id, (db) => verbs.movedTo(db, { address: slug, toRunIt: runs }));
  const now = moved?.movedTo;
  return now ? new Response(null, { status: 308, headers: { Location: `${area}${now}${rest}` } }) : null;
}

/** The address of the cohort that the path lies in, where that is archived and the viewer reads it; else null. */
function archivedAt({ viewer, path }: AppLoadContext): string | null {
  const slug = /^\/c\/([a-z0-9-]+)\//.exec(path)?.[1];
  return (
    viewer?.cohorts.find((cohort) => cohort.slug === slug && cohort.accepted && cohort.archivedAt)?.slug ??
    null
  );
}

/** A refused attempt is audited in a transaction of its own: the one it came from was rolled back. */
async function auditRefusal(context: AppLoadContext): Promise<void> {
  const viewer = context.viewer;
  if (!viewer) return;
  const detail = context.path.slice(0, 200);
  await actingAs(viewer.id, (db) => verbs.audit(db, { action: "access.refused", member: viewer.id, detail }));
}
