import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import type { Db } from "#app/db.server.ts";
import { FormKey } from "#app/threads/schema.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { draftHref } from "#app/writing/drafts/draft-place.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Take a post back");

/** Only what came too late is shown here. */
export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: cohortToWriteIn, show: (cohort) => ({ cohort }) });
}

function cohortToWriteIn(_db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  return cohortAt(viewer, params.cohort);
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: FormKey,
    find: cohortToWriteIn,
    run: (db, cohort, { key }) => verbs.takeBack(db, { cohort: cohort.id, formKey: key }),
    to: ({ slug }, place) => draftHref(slug, place),
  });
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
