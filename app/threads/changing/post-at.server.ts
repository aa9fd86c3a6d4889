import type { LoaderFunctionArgs } from "@remix-run/node";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findThread, type Thread } from "#app/threads/queries.server.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { findPost, type OnePost } from "./queries.server.ts";

type Params = LoaderFunctionArgs["params"];
export type PostAt = { cohort: FrameCohort; thread: Thread; post: OnePost };

/** The post at an address, found through the viewer. */
export async function postAt(db: Db, viewer: Viewer, params: Params): Promise<PostAt> {
  const cohort = cohortAt(viewer, params.cohort);
  const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
  const post = found(await findPost(db, thread, found(numberIn(params.post))));
  return { cohort, thread, post };
}

/** Gathers what a page shows that asks before something is done to a post. */
export function askedOfPost({ cohort, thread, post }: PostAt) {
  return {
    cohort: { name: cohort.name, taken: cohort.taken },
    back: { href: toPost({ cohort, thread, post }), label: thread.title },
    post: { number: post.number, name: post.called, html: post.html, files: post.files },
  };
}

/** Where a post stands. */
export function toPost({ cohort, thread, post }: PostAt): string {
  return threadHref(cohort.slug, thread.number, post.number);
}
