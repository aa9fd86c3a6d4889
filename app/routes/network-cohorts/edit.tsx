import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { changeCohort } from "#app/cohorts/admin-queries.server.ts";
import { cohortForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { CohortFields } from "#app/cohorts/cohort-form.tsx";
import { CohortFacts } from "#app/cohorts/schema.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Edit a cohort");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: cohortForStaff, show: (cohort) => ({ cohort }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: CohortFacts,
    find: cohortForStaff,
    async run(db, cohort, facts) {
      await changeCohort(db, cohort, facts);
      return facts.slug;
    },
    to: (_cohort, slug) => `/admin/cohorts/${slug}?done=saved`,
  });
}

export default function EditCohort() {
  const { cohort } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/admin/cohorts/${cohort.slug}`;
  return (
    <Page narrow>
      <PageHead back={{ href: back, label: cohort.name }} title="Edit the cohort" />
      <Sheet>
        <PostForm className="form" noValidate>
          <CohortFields cohort={cohort} failed={failed} />
          <div className="form-foot">
            <Button variant="primary">Save</Button>
            <ButtonLink variant="quiet" href={back}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
