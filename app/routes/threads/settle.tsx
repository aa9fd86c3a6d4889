import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { closeQuestion } from "#app/threads/changing/queries.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutThread, doToThread } from "#app/threads/changing/thread-deed.server.ts";
import { canSettle } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";

export const meta: MetaFunction = () => [{ title: "Close a question as answered · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutThread(args, canSettle);
}

export function action(args: ActionFunctionArgs) {
  return doToThread(args, MaybeWhy, canSettle, (db, thread) => closeQuestion(db, thread, true));
}

export default function SettleThread() {
  const { back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Close “${isolated(title)}” as answered?`}
      back={back}
      lead={
        "For a question that was settled without one post being the answer. It leaves the list of unanswered questions, a line in the conversation says so, and everyone can still reply."
      }
      deed="Close it as answered"
      error={failed?.errors.form}
    />
  );
}
