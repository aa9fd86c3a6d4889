import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { NewCohortForm } from "#app/cohorts/new-cohort-form.tsx";
import { renderCharter } from "#app/cohorts/render-charter.server.ts";
import { CharterPreview } from "#app/cohorts/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { type FormFailure, readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

/** The form as it was filled, and the charter where it could be rendered. */
type Shown = FormFailure & { html?: string };

export const meta = titled("Preview of a new cohort");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => {
    return null;
  });
}

/** Shows the charter as it will look, with the whole form as it was filled. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, CharterPreview);
  await readAsStaff(context, async () => null);
  if (!form.ok) return form.answer;
  const charter = renderCharter(form);
  if (!charter.ok) return charter.answer;
  return data<Shown>({ errors: {}, values: form.values, html: charter.value.html });
}

export default function PreviewCohort() {
  const shown: Shown | undefined = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead back={{ href: "/admin/cohorts", label: "Cohorts" }} title="Form a cohort" />
      <NewCohortForm failed={shown} preview={shown?.html} />
    </Page>
  );
}
