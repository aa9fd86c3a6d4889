import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findThread, type Thread } from "#app/threads/queries.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { findPost, type OnePost } from "./queries.server.ts";

type Params = LoaderFunctionArgs["params"];
export type PostAt = { cohort: FrameCohort; thread: Thread; post: OnePost };
type May = (viewer: Viewer, thread: Thread, post: OnePost) => boolean;

/** The post at an address, found through the viewer. */
export async function postAt(db: Db, viewer: Viewer, params: Params): Promise<PostAt> {
  const cohort = cohortAt(viewer, params.cohort);
  const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
  const post = found(await findPost(db, thread, found(numberIn(params.post))));
  return { cohort, thread, post };
}

/** What a page shows that asks before something is done to a post. */
export function askAboutPost({ context, params }: LoaderFunctionArgs, may: May) {
  return read(context, async (db, viewer) => {
    const { cohort, thread, post } = await postAt(db, viewer, params);
    allow(may(viewer, thread, post));
    return {
      cohort: { name: cohort.name, taken: cohort.taken },
      back: { href: threadHref(cohort.slug, thread.number, post.number), label: thread.title },
      post: { number: post.number, name: post.called, html: post.html },
    };
  });
}

/** The one way to do something to a post: form, post, permission, deed, and back to where it stands. */
export async function doToPost<S extends z.ZodType>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  may: May,
  deed: (db: Db, at: PostAt, fields: z.output<S>) => Promise<void>,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const at = await postAt(db, viewer, params);
      allow(may(viewer, at.thread, at.post));
      await deed(db, at, form.data);
      return threadHref(at.cohort.slug, at.thread.number, at.post.number);
    }),
  );
  return done.ok ? redirect(done.value) : done.answer;
}
