import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { TopicName } from "#app/threads/changing/schema.server.ts";
import { canKeepTopics } from "#app/topics/policy.ts";
import { TopicForm } from "#app/topics/topic-form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Add a topic · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    const { id, slug, name } = cohortAt(viewer, params.cohort);
    allow(canKeepTopics(viewer, id));
    return { slug, name };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, TopicName);
  if (!form.ok) return form.answer;
  const added = await attempt(
    form.values,
    () =>
      write(context, async (db, viewer) => {
        const cohort = cohortAt(viewer, params.cohort);
        allow(canKeepTopics(viewer, cohort.id));
        await verbs.addTopic(db, { cohort: cohort.id, newName: form.data.name });
      }),
    "name",
  );
  return added.ok ? redirect(`/c/${params.cohort}/topics`) : added.answer;
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
