import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { practiceAt } from "#app/practices/practice-at.server.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { changePractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Edit a practice");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: practiceAt, show: (practice) => ({ practice }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: PracticeProfile,
    find: practiceAt,
    run: changePractice,
    to: ({ uid }) => `/admin/practices/${uid}?done=saved`,
  });
}

export default function EditPractice() {
  const { practice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/admin/practices/${practice.uid}`;
  return (
    <Page narrow>
      <PageHead back={{ href: back, label: practice.name }} title="Edit the profile" />
      <Sheet>
        <PracticeForm practice={practice} failed={failed} submit="Save the profile" cancel={back} />
      </Sheet>
    </Page>
  );
}
