import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { PostFiles } from "#app/files/showing/post-files.tsx";
import { askedOfPost, postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { canRestore } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Show a post again");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: postAt,
    may: (viewer, { thread, post }) => canRestore(viewer, thread, post),
    show: askedOfPost,
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: MaybeWhy,
    find: postAt,
    may: (viewer, { thread, post }) => canRestore(viewer, thread, post),
    run: (db, { thread, post }) =>
      verbs.restorePost(db, { cohort: thread.cohortId, thread: thread.id, restored: post.number }),
    to: toPost,
  });
}

export default function RestorePost() {
  const { cohort, back, post } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Show post #${post.number} again?`}
      back={back}
      lead={`It comes back where it was, for everyone in ${cohort.name}.`}
      deed="Show it again"
      error={failed?.errors.form}
    >
      <Prose html={post.html} className="excerpt" />
      <PostFiles files={post.files} />
    </AskFirst>
  );
}
