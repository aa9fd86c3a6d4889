import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isolated } from "#app/text/isolated.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askAboutTopic, doToTopic } from "#app/topics/topic-deed.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Bring back a topic · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return askAboutTopic(args);
}

export function action(args: ActionFunctionArgs) {
  return doToTopic(args, MaybeWhy, (db, cohort, topic) =>
    verbs.retireTopic(db, { cohort: cohort.id, topic: topic.id, retires: false }),
  );
}

export default function BringBackTopic() {
  const { topic, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Bring back “${isolated(topic.name)}”?`}
      back={back}
      lead="Members can choose it again."
      deed="Bring it back"
      error={failed?.errors.form}
    />
  );
}
