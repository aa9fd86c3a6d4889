import type { LoaderFunctionArgs } from "@remix-run/node";
import type { FrameCohort, Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { allowWhileOpen, found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { canKeepTopics } from "./policy.ts";
import { findTopic } from "./queries.server.ts";

type Params = LoaderFunctionArgs["params"];
type TopicAt = { cohort: FrameCohort; topic: NonNullable<Awaited<ReturnType<typeof findTopic>>> };

/** The cohort at an address, for those who keep its topics. Throws NotAllowed for others. */
export function cohortWithTopics(_db: Db, viewer: Viewer, params: Params): FrameCohort {
  const cohort = cohortAt(viewer, params.cohort);
  allowWhileOpen(viewer, (asking) => canKeepTopics(asking, cohort.id));
  return cohort;
}

/** The topic at an address, for those who keep it. */
export async function topicAt(db: Db, viewer: Viewer, params: Params): Promise<TopicAt> {
  const cohort = cohortWithTopics(db, viewer, params);
  return { cohort, topic: found(await findTopic(db, cohort.id, found(numberIn(params.topic)))) };
}

/** Gathers what a page shows that asks before something is done to a topic. */
export function askedOfTopic({ cohort, topic }: TopicAt) {
  return {
    cohort: { name: cohort.name },
    topic: { name: topic.name },
    back: { href: toTopics(cohort), label: "Topics" },
  };
}

/** Where the topics of a cohort are kept. */
export function toTopics({ slug }: { slug: string }): string {
  return `/c/${slug}/topics`;
}
