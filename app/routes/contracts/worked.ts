import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { canSayWorked } from "#app/contracts/policy.ts";
import { postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: an answer worked for the viewer too, or that is taken back. */
const deeds = { worked: { worked: true }, "not-worked": { worked: false } };

export const loader = leadTo("/c/:cohort/threads/:thread");

export function action(args: ActionFunctionArgs) {
  const { worked } = twinAt(deeds, args.context.path);
  return actWithoutPage(args, {
    find: postAt,
    may: (viewer, { thread, post }) => canSayWorked(viewer, thread, post),
    run: (db, { thread, post }) =>
      verbs.sayWorked(db, { cohort: thread.cohortId, thread: thread.id, answer: post.number, worked }),
    to: toPost,
  });
}
