import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { changeCohort, findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { CohortFields } from "#app/cohorts/cohort-form.tsx";
import { CohortFacts } from "#app/cohorts/schema.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { PostForm } from "#app/ui/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Edit a cohort · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    return { cohort: found(await findCohortForStaff(db, params.cohort)) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, CohortFacts);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    writeAsStaff(context, async (db) => {
      await changeCohort(db, found(await findCohortForStaff(db, params.cohort)), form.data);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${form.data.slug}?done=saved`);
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
              Cancel
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
    </Page>
  );
}
