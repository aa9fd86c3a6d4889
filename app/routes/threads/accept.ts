import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { threadAt } from "#app/threads/changing/thread-at.server.ts";
import { canAccept } from "#app/threads/policy.ts";
import { PostNumber } from "#app/threads/schema.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: a post becomes a question's answer, or is it no longer. */
const deeds = { accept: { accepts: true }, reopen: { accepts: false } };

export const loader = leadTo("/c/:cohort/threads/:thread");

export function action(args: ActionFunctionArgs) {
  const { accepts } = twinAt(deeds, args.context.path);
  return actWithoutPage(args, {
    form: PostNumber,
    find: threadAt,
    may: (viewer, { thread }) => canAccept(viewer, thread),
    async run(db, { thread }, fields) {
      const post = found(fields.post);
      await verbs.acceptAnswer(db, {
        cohort: thread.cohortId,
        thread: thread.id,
        accepted: accepts ? post : null,
      });
      return post;
    },
    to: ({ cohort, thread }, post) => threadHref(cohort.slug, thread.number, post),
  });
}
