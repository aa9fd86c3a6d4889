import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askedOfTopic, topicAt, toTopics } from "#app/topics/topic-at.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  retire: {
    page: "Retire a topic",
    retires: true,
    question: (name: string) => `Retire “${name}”?`,
    lead: "It leaves the list that members choose from. Conversations that have it keep it, and you can bring it back.",
    button: "Retire it",
  },
  "bring-back": {
    page: "Bring back a topic",
    retires: false,
    question: (name: string) => `Bring back “${name}”?`,
    lead: "Members can choose it again.",
    button: "Bring it back",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: topicAt, show: askedOfTopic });
}

export function action(args: ActionFunctionArgs) {
  const { retires } = twinAt(deeds, args.context.path);
  return act(args, {
    form: MaybeWhy,
    find: topicAt,
    run: (db, { cohort, topic }) => verbs.retireTopic(db, { cohort: cohort.id, topic: topic.id, retires }),
    to: ({ cohort }) => toTopics(cohort),
  });
}

export default function RetireOrBringBack() {
  const { topic, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(isolated(topic.name))}
      back={back}
      lead={deed.lead}
      deed={deed.button}
      error={failed?.errors.form}
    />
  );
}
