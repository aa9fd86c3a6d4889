import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { PostFiles } from "#app/files/showing/post-files.tsx";
import { ownWords } from "#app/guard/own-words.ts";
import { askedOfPost, postAt, toPost } from "#app/threads/changing/post-at.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { canDelete } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Delete your post");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: postAt,
    may: (viewer, { thread, post }) => canDelete(viewer, thread, post),
    show: askedOfPost,
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: MaybeWhy,
    find: postAt,
    may: (viewer, { thread, post }) => canDelete(viewer, thread, post),
    run: (db, { thread, post }) =>
      verbs.removePost(db, {
        cohort: thread.cohortId,
        thread: thread.id,
        removed: post.number,
        why: ownWords(""),
      }),
    to: toPost,
  });
}

export default function DeletePost() {
  const { back, post } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Delete your post #${post.number}?`}
      back={back}
      lead={
        "It leaves the conversation for everyone else; a line says that you deleted it. You and the facilitators can still read it, and you can bring it back."
      }
      deed="Delete it"
      danger
      error={failed?.errors.form}
    >
      <Prose html={post.html} className="excerpt" />
      <PostFiles files={post.files} />
    </AskFirst>
  );
}
