import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read, write } from "#app/db.server.ts";
import { FormKey } from "#app/threads/schema.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { attempt, readForm } from "#app/web/form.server.ts";
import { draftHref } from "#app/writing/drafts/draft-place.ts";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Take a post back · Roundtable" }];

/** Only what came too late is shown here. */
export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => ({ cohort: cohortAt(viewer, params.cohort) }));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, FormKey);
  if (!form.ok) return form.answer;
  const taken = await attempt(form.values, () =>
    write(context, (db, viewer) =>
      verbs.takeBack(db, { cohort: cohortAt(viewer, params.cohort).id, formKey: form.data.key }),
    ),
  );
  if (!taken.ok) return taken.answer;
  return redirect(draftHref(params.cohort!, taken.value));
}

export default function TakeBack() {
  const { cohort } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead back={{ href: `/c/${cohort.slug}`, label: cohort.name }} title="Take a post back" />
      <Banner tone="gold" role="alert">
        {failed?.errors.form ?? "There is nothing to take back."}
      </Banner>
      <p>
        <ButtonLink href={`/c/${cohort.slug}`}>To the conversations</ButtonLink>
      </p>
    </Page>
  );
}
