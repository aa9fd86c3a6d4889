import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { ReadUpTo } from "#app/threads/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort/threads/:thread");

/** Moves the reading position: to the post that the script has seen, or with a button to the end. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: ReadUpTo,
    find: threadAt,
    may: (viewer, { cohort }) => sitsIn(viewer, cohort.id),
    async run(db, { thread }, { post }) {
      await verbs.readUpTo(db, {
        cohort: thread.cohortId,
        thread: thread.id,
        seen: post ?? thread.highestNumber,
      });
      return post;
    },
    to: ({ cohort }, post) => (post ? new Response(null, { status: 204 }) : `/c/${cohort.slug}`),
  });
}
