import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { ReadUpTo } from "#app/threads/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/c/:cohort/threads/:thread");

/** Moves the reading position to the post that the script has seen, and settles news of those seen; or marks all as read. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: ReadUpTo,
    find: threadAt,
    may: (viewer, { cohort }) => sitsIn(viewer, cohort.id),
    async run(db, { thread }, { post, seen }) {
      const at = { cohort: thread.cohortId, thread: thread.id };
      if (!post && !seen) return verbs.markRead(db, { cohort: thread.cohortId, onlyThread: thread.id });
      await verbs.readUpTo(db, { ...at, seen: post, shown: seen });
      return null;
    },
    to: ({ cohort, thread }, moment) =>
      moment === null
        ? new Response(null, { status: 204 })
        : `/c/${cohort.slug}?read=${thread.number}&at=${moment}`,
  });
}
