import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { createCohort, freeSlug } from "#app/cohorts/admin-queries.server.ts";
import { NewCohortForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { NewCohort } from "#app/cohorts/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Form a cohort");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => null);
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: NewCohort,
    prepare: renderCharter,
    find: oneself,
    async run(db, _me, { charter: body, proposed, ...facts }, charter) {
      const slug = proposed ? await freeSlug(db, facts.slug) : facts.slug;
      await createCohort(db, { ...facts, slug }, body, charter);
      return slug;
    },
    to: (_me, slug) => `/admin/cohorts/${slug}?done=formed`,
    field: "slug",
  });
}

export default function FormCohort() {
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin/cohorts", label: "Cohorts" }}
        title="Form a cohort"
        lead="A name is enough to begin with. Its charter is published with it, and every member accepts it before their first look inside."
      />
      <NewCohortForm failed={failed} />
    </Page>
  );
}
