import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { createCohort } from "#app/cohorts/admin-queries.server.ts";
import { NewCohortForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { NewCohort } from "#app/cohorts/schema.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Form a cohort · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => {
    return null;
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewCohort);
  if (!form.ok) return form.answer;
  const charter = renderCharter(form);
  if (!charter.ok) return charter.answer;
  const done = await attempt(
    form.values,
    () =>
      writeAsStaff(context, async (db) => {
        await createCohort(db, form.data, form.data.charter, charter.value);
      }),
    "slug",
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${form.data.slug}?done=formed`);
}

export default function FormCohort() {
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin/cohorts", label: "Cohorts" }}
        title="Form a cohort"
        lead="Its charter is published with it. Every member accepts the charter before their first look inside."
      />
      <NewCohortForm failed={failed} />
    </Page>
  );
}
