import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { FrameCohort } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { canKeepTopics } from "#app/topics/policy.ts";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { findTopic } from "./queries.server.ts";

type Topic = NonNullable<Awaited<ReturnType<typeof findTopic>>>;

/** What a page shows that asks before something is done to a topic. */
export function askAboutTopic({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canKeepTopics(viewer, cohort.id));
    const topic = found(await findTopic(db, cohort.id, found(numberIn(params.topic))));
    return {
      cohort: { name: cohort.name },
      topic: { name: topic.name },
      back: { href: `/c/${cohort.slug}/topics`, label: "Topics" },
    };
  });
}

/** The one way to do something to a topic; its routes differ in the deed. */
export async function doToTopic<S extends z.ZodType>(
  { request, context, params }: ActionFunctionArgs,
  schema: S,
  deed: (db: Db, cohort: FrameCohort, topic: Topic, fields: z.output<S>) => Promise<void>,
  field?: string,
) {
  const form = await readForm({ request, context }, schema);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      write(context, async (db, viewer) => {
        const cohort = cohortAt(viewer, params.cohort);
        allow(canKeepTopics(viewer, cohort.id));
        const topic = found(await findTopic(db, cohort.id, found(numberIn(params.topic))));
        await deed(db, cohort, topic, form.data);
        return `/c/${cohort.slug}/topics`;
      }),
    field,
  );
  return done.ok ? redirect(done.value) : done.answer;
}
