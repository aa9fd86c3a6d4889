import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { TopicName } from "#app/threads/changing/schema.server.ts";
import { cohortWithTopics, toTopics } from "#app/topics/topic-at.server.ts";
import { TopicForm } from "#app/topics/topic-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Add a topic");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: cohortWithTopics, show: ({ slug, name }) => ({ slug, name }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: TopicName,
    find: cohortWithTopics,
    run: (db, cohort, { name }) => verbs.addTopic(db, { cohort: cohort.id, newName: name }),
    to: toTopics,
    field: "name",
  });
}

export default function AddTopic() {
  const { slug, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/c/${slug}/topics`, label: "Topics" }}
        title="Add a topic"
        lead={`Every member of ${name} can choose it for a conversation.`}
      />
      <Sheet>
        <TopicForm deed="Add it" value={failed?.values.name} error={failed?.errors.name} />
      </Sheet>
    </Page>
  );
}
