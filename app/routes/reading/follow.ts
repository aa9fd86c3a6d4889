import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { Follow } from "#app/threads/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort/threads/:thread");

/** Follows a conversation, mutes it, or lets it be as others are. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Follow,
    find: threadAt,
    may: (viewer, { cohort }) => sitsIn(viewer, cohort.id),
    async run(db, { thread }, { level, post }) {
      await verbs.follow(db, { cohort: thread.cohortId, thread: thread.id, wanted: level });
      return post;
    },
    // The page that it was chosen on.
    to: ({ cohort, thread }, post) => `${threadHref(cohort.slug, thread.number)}?post=${post ?? 1}#hears`,
  });
}
