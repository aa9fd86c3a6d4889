import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { pinThread } from "#app/threads/changing/queries.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutThread, doToThread } from "#app/threads/changing/thread-deed.server.ts";
import { canPin } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";

export const meta: MetaFunction = () => [{ title: "Pin a conversation · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutThread(args, canPin);
}

export function action(args: ActionFunctionArgs) {
  return doToThread(args, MaybeWhy, canPin, (db, thread) => pinThread(db, thread, true));
}

export default function PinThread() {
  const { cohort, back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Pin “${isolated(title)}”?`}
      back={back}
      lead={`It stays on top of the list of ${cohort.name} for each member until they have read it. A line in the conversation says that you pinned it.`}
      deed="Pin it"
      error={failed?.errors.form}
    />
  );
}
