import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { closeQuestion } from "#app/threads/changing/queries.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutThread, doToThread } from "#app/threads/changing/thread-deed.server.ts";
import { canUnsettle } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";

export const meta: MetaFunction = () => [{ title: "Open a question again · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutThread(args, canUnsettle);
}

export function action(args: ActionFunctionArgs) {
  return doToThread(args, MaybeWhy, canUnsettle, (db, thread) => closeQuestion(db, thread, false));
}

export default function UnsettleThread() {
  const { cohort, back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Open “${isolated(title)}” again?`}
      back={back}
      lead={`It counts as unanswered again, and everyone in ${cohort.name} sees so.`}
      deed="Open it again"
      error={failed?.errors.form}
    />
  );
}
