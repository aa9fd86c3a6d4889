import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { PostFiles } from "#app/files/showing/post-files.tsx";
import { askedOfPost, postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { Why } from "#app/threads/changing/schema.server.ts";
import { WhyField } from "#app/threads/changing/why-field.tsx";
import { canHide } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Hide a post");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: postAt,
    may: (viewer, { thread, post }) => canHide(viewer, thread, post),
    show: askedOfPost,
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Why,
    find: postAt,
    may: (viewer, { thread, post }) => canHide(viewer, thread, post),
    run: (db, { thread, post }, { reason }) =>
      verbs.removePost(db, { cohort: thread.cohortId, thread: thread.id, removed: post.number, why: reason }),
    to: toPost,
  });
}

export default function HidePost() {
  const { cohort, back, post } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Hide post #${post.number} by ${post.name}?`}
      back={back}
      lead={
        "In its place everyone will see that you hid it, and your reason. Its author is told and can still read it, and so can the facilitators. You can show it again."
      }
      deed="Hide it"
      danger
      error={failed?.errors.form}
    >
      <Prose html={post.html} className="excerpt" />
      <PostFiles files={post.files} />
      <WhyField
        failed={failed}
        hint={`A few words that everyone in ${cohort.name} will read. Leave out what the post should not have said.`}
      />
    </AskFirst>
  );
}
