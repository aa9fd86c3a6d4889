import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { pinThread } from "#app/threads/changing/queries.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutThread, doToThread } from "#app/threads/changing/thread-deed.server.ts";
import { canPin } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";

export const meta: MetaFunction = () => [{ title: "Unpin a conversation · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutThread(args, canPin);
}

export function action(args: ActionFunctionArgs) {
  return doToThread(args, MaybeWhy, canPin, (db, thread) => pinThread(db, thread, false));
}

export default function UnpinThread() {
  const { back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Unpin “${isolated(title)}”?`}
      back={back}
      lead={"It takes its place among the others again, by its last post."}
      deed="Unpin it"
      error={failed?.errors.form}
    />
  );
}
