import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { findCharter } from "#app/cohorts/charter-queries.server.ts";
import { NewCharterForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { CharterPreview } from "#app/cohorts/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { type FormFailure, readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

/** The form as it was filled, and the charter where it could be rendered. */
type Shown = FormFailure & { html?: string };

export const meta = titled("Preview of a charter");

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const { body } = found(await findCharter(db, cohort.id));
    return { cohort: { slug: cohort.slug, name: cohort.name }, charter: body };
  });
}

/** Shows the new version as it will look, with its text as it was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, CharterPreview);
  await readAsStaff(context, async (db) => {
    found(await findCohortForStaff(db, params.cohort));
  });
  if (!form.ok) return form.answer;
  const charter = renderCharter(form);
  if (!charter.ok) return charter.answer;
  return data<Shown>({ errors: {}, values: form.values, html: charter.value.html });
}

export default function PreviewVersion() {
  const { cohort, charter } = useLoaderData<typeof loader>();
  const shown: Shown | undefined = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/admin/cohorts/${cohort.slug}/charter`, label: `Charter of ${isolated(cohort.name)}` }}
        title="Write a new version"
      />
      <NewCharterForm slug={cohort.slug} charter={charter} failed={shown} preview={shown?.html} />
    </Page>
  );
}
