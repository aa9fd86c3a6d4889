import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { found } from "#app/web/answers.ts";
import { findOutcome } from "./queries.server.ts";

/** Finds the contract question at an address through the viewer, and what came of it. */
export async function outcomeAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const at = await threadAt(db, viewer, params);
  return { ...at, outcome: found(await findOutcome(db, at.thread)) };
}
