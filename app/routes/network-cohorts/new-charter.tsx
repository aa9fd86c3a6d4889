import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { findCharter, publishCharter } from "#app/cohorts/charter-queries.server.ts";
import { NewCharterForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { NewCharter } from "#app/cohorts/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "New version of a charter · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const { body } = found(await findCharter(db, cohort.id));
    return { cohort: { slug: cohort.slug, name: cohort.name }, charter: body };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewCharter);
  if (!form.ok) return form.answer;
  const charter = renderCharter(form);
  if (!charter.ok) return charter.answer;
  const done = await attempt(
    form.values,
    () =>
      writeAsStaff(context, async (db) => {
        const cohort = found(await findCohortForStaff(db, params.cohort));
        await publishCharter(db, cohort, form.data.charter, charter.value);
      }),
    "charter",
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${params.cohort}?done=published`);
}

export default function NewVersion() {
  const { cohort, charter } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/admin/cohorts/${cohort.slug}/charter`, label: `Charter of ${isolated(cohort.name)}` }}
        title="Write a new version"
      />
      <Banner tone="gold">
        <b>Everyone accepts again.</b> From the moment you publish, each member reads and accepts the new
        version before they see the cohort. Change a charter seldom, and tell them why.
      </Banner>
      <NewCharterForm slug={cohort.slug} charter={charter} failed={failed} />
    </Page>
  );
}
