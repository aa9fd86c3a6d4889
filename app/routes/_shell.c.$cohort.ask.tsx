import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/at.ts";
import { read, write } from "#app/db.server.ts";
import { topicsToChoose } from "#app/threads/asking-queries.server.ts";
import { findDraft } from "#app/threads/draft-queries.server.ts";
import { chosenIn, NewThreadForm } from "#app/threads/new-thread-form.tsx";
import { placeOf } from "#app/threads/place-of.ts";
import { canStart } from "#app/threads/policy.ts";
import { startThread } from "#app/threads/posting-queries.server.ts";
import { renderPost } from "#app/threads/render-post.server.ts";
import { NewThread } from "#app/threads/schema.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ask ${data?.cohort.name ?? "the group"} · Roundtable` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canStart(viewer, cohort.id, "question"));
    const draft = await findDraft(db, viewer, cohort.id, "new");
    return {
      cohort,
      key: randomUUID(),
      draft: draft ?? { kind: "question", title: "", topicIds: [], body: "", seq: 0, unsentAt: null },
      topics: await topicsToChoose(db, cohort.id),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewThread);
  if (!form.ok) return form.answer;
  const rendered = renderPost(form);
  if (!rendered.ok) return rendered.answer;
  const posted = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      allow(canStart(viewer, cohort.id, form.data.kind));
      return startThread(db, cohort.id, form.data, rendered.value);
    }),
  );
  if (!posted.ok) return posted.answer;
  return redirect(placeOf(params.cohort!, posted.value, form.data.key));
}

export default function AskPage() {
  const { cohort, key, draft, topics } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { kind, title, body } = { ...draft, ...failed?.values };
  const chosen = failed ? chosenIn(failed.values) : draft.topicIds;
  return (
    <Page>
      <PageHead
        back={{ href: `/c/${cohort.slug}`, label: cohort.name }}
        title={`Ask ${cohort.name}`}
        lead="Name the situation, what you tried, and what you want to decide."
      />
      {draft.unsentAt && !failed && (
        <Banner tone="gold">
          <b>This could not be posted.</b> When its time came, you could not write in this cohort, so it was
          kept here. Read it over and post it again.
        </Banner>
      )}
      <NewThreadForm
        cohort={cohort}
        formKey={failed?.values.key ?? key}
        seq={draft.seq}
        values={{ kind, title, body, chosen }}
        topics={topics}
        errors={failed?.errors}
      />
    </Page>
  );
}
