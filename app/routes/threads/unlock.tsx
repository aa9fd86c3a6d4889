import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { lockThread } from "#app/threads/changing/queries.server.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutThread, doToThread } from "#app/threads/changing/thread-deed.server.ts";
import { WhyField } from "#app/threads/changing/why-field.tsx";
import { canLock } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";

export const meta: MetaFunction = () => [{ title: "Unlock a conversation · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutThread(args, canLock);
}

export function action(args: ActionFunctionArgs) {
  return doToThread(args, MaybeWhy, canLock, (db, thread, { reason }) =>
    lockThread(db, thread, false, reason),
  );
}

export default function UnlockThread() {
  const { cohort, back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Unlock “${isolated(title)}”?`}
      back={back}
      lead={`Everyone in ${cohort.name} can add to it again. A line in the conversation says that you unlocked it.`}
      deed="Unlock it"
      error={failed?.errors.form}
    >
      <WhyField failed={failed} hint="Everyone in the conversation will read it." optional />
    </AskFirst>
  );
}
