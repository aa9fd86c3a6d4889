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

type Params = LoaderFunctionArgs["params"];
type May = (viewer: Viewer, thread: Thread) => boolean;

/** The thread at an address, found through the viewer. */
export async function threadAt(
  db: Db,
  viewer: Viewer,
  params: Params,
): Promise<{ cohort: FrameCohort; thread: Thread }> {
  const cohort = cohortAt(viewer, params.cohort);
  return { cohort, thread: found(await findThread(db, cohort.id, found(numberIn(params.thread)))) };
}

/** What a page shows that asks before something is done to a thread. */
export function askAboutThread({ context, params }: LoaderFunctionArgs, may: May) {
  return read(context, async (db, viewer) => {
    const { cohort, thread } = await threadAt(db, viewer, params);
    allow(may(viewer, thread));
    return {
      cohort: { name: cohort.name, taken: cohort.taken },
      title: thread.title,
      back: { href: threadHref(cohort.slug, thread.number), label: thread.title },
    };
  });
}

/** The one way to do something to a thread: form, thread, permission, deed, and back to it. */
export async function doToThread<S extends z.ZodType>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  may: May,
  deed: (db: Db, thread: Thread, fields: z.output<S>) => Promise<void>,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const { cohort, thread } = await threadAt(db, viewer, params);
      allow(may(viewer, thread));
      await deed(db, thread, form.data);
      return threadHref(cohort.slug, thread.number);
    }),
  );
  return done.ok ? redirect(done.value) : done.answer;
}
