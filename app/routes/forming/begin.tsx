import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { NewCohort } from "#app/cohorts/schema.server.ts";
import { formingHref, ROSTERS } from "#app/matching/groups/addresses.ts";
import { askedHref, readChosen } from "#app/matching/workspace/asked.ts";
import { BeginForm } from "#app/matching/workspace/begin-form.tsx";
import { beginGroup } from "#app/matching/workspace/begin-group.server.ts";
import { listChosen } from "#app/matching/workspace/pool-queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Begin a group");

export function loader({ context, request }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const asked = readChosen(request);
    return { asked, practices: await listChosen(db, asked.named, "") };
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewCohort,
    prepare: renderCharter,
    find: oneself,
    run: (db, _me, fields, charter) => beginGroup(db, readChosen(args.request), fields, charter),
    to: (_me, group) => formingHref(group),
    field: "slug",
  });
}

export default function BeginGroup() {
  const { asked, practices } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: askedHref(ROSTERS, asked), label: "The roster" }}
        title="Begin a group"
        lead="It begins as a draft that moderators alone see. Nobody is told before you ask them whether they would come."
      />
      <BeginForm practices={practices} back={askedHref(ROSTERS, asked)} failed={failed} />
    </Page>
  );
}
