import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { TopicName } from "#app/threads/changing/schema.server.ts";
import { askedOfTopic, topicAt, toTopics } from "#app/topics/topic-at.server.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Rename a topic");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: topicAt, show: askedOfTopic });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: TopicName,
    find: topicAt,
    run: (db, { cohort, topic }, { name }) =>
      verbs.renameTopic(db, { cohort: cohort.id, topic: topic.id, newName: name }),
    to: ({ cohort }) => toTopics(cohort),
    field: "name",
  });
}

export default function RenameTopic() {
  const { cohort, topic, back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Rename “${isolated(topic.name)}”`}
      back={back}
      lead={`Every conversation under it carries the new name, for all members of ${cohort.name}.`}
      deed="Rename it"
      error={failed?.errors.form}
    >
      <Field
        name="name"
        label="New name"
        required
        maxLength={30}
        defaultValue={failed?.values.name ?? topic.name}
        error={failed?.errors.name}
        autoComplete="off"
      />
    </AskFirst>
  );
}
