import type { AppLoadContext } from "@remix-run/node";
import type { FormAnswer } from "./form.server.ts";

/** The answer to whoever is not signed in: a form comes back with its words, a page goes to sign-in and returns. */
export function signedOutAnswer({ typed, path }: AppLoadContext): Response {
  if (typed) return Response.json({ kind: "signed-out", typed }, { status: 401 });
  return leadingTo(path === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`);
}

/** The answer to a member of a cohort whose charter they have not accepted: its charter, or the form's words until then. */
export function charterFirstAnswer({ typed }: AppLoadContext, slug: string): Response {
  if (typed) return Response.json({ kind: "charter", slug, typed }, { status: 409 });
  return leadingTo(`/c/${slug}/charter`);
}

/**
 * The answer to a form that was refused where no page of its own could show it: a page that says why, with its words, to who sees the answer
 * as it comes; JSON to script.
 */
export function refusedAnswer(
  request: Request,
  { typed, path }: AppLoadContext,
  { data, init }: FormAnswer,
): Response {
  if (!request.headers.get("accept")?.includes("text/html")) return Response.json(data, init ?? undefined);
  const { errors, guard } = data;
  throw Response.json({ kind: "refused", path, typed, errors, notes: guard?.notes ?? [] }, init ?? undefined);
}

/** The answer to whoever would add something to a cohort that is archived, where no form shows it. */
export function archivedAnswer({ typed }: AppLoadContext, slug: string): Response {
  return Response.json({ kind: "archived", slug, typed }, { status: 403 });
}

/** The 404 of what is not there and of what is not the viewer's to see. */
export function missingAnswer(): Response {
  return Response.json({ kind: "missing" }, { status: 404 });
}

/** The 403 of what may be seen but not done. */
export function forbiddenAnswer(): Response {
  return Response.json({ kind: "forbidden" }, { status: 403 });
}

/**
 * The answer to what failed through no fault of the person who asks, told to the log as well: 503 for a database in trouble,
 * which is worth trying again, 500 for a bug. What was typed comes back.
 */
export function troubleAnswer(context: AppLoadContext, error: unknown, kind: "trouble" | "bug"): Response {
  context.trouble = error;
  const said = { kind, errorId: context.requestId, typed: context.typed };
  if (kind === "bug") return Response.json(said, { status: 500 });
  return Response.json(said, { status: 503, headers: { "Retry-After": "30" } });
}

function leadingTo(path: string): Response {
  return new Response(null, { status: 302, headers: { Location: path } });
}
