import type { LoaderFunctionArgs } from "@remix-run/node";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findThread, type Thread } from "#app/threads/queries.server.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";

type Params = LoaderFunctionArgs["params"];
type ThreadAt = { cohort: FrameCohort; thread: Thread };

/** The thread at an address, found through the viewer. */
export async function threadAt(db: Db, viewer: Viewer, params: Params): Promise<ThreadAt> {
  const cohort = cohortAt(viewer, params.cohort);
  return { cohort, thread: found(await findThread(db, cohort.id, found(numberIn(params.thread)))) };
}

/** Gathers what a page shows that asks before something is done to a thread. */
export function askedOfThread({ cohort, thread }: ThreadAt) {
  return {
    cohort: { name: cohort.name, taken: cohort.taken },
    title: thread.title,
    back: { href: toThread({ cohort, thread }), label: thread.title },
  };
}

/** Where a thread stands. */
export function toThread({ cohort, thread }: ThreadAt): string {
  return threadHref(cohort.slug, thread.number);
}
