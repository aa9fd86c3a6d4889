import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { actAsStaff } from "#app/accounts/staff-actions.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { createPractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: "Add a practice · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => null);
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: PracticeProfile,
    find: oneself,
    run: (db, _me, profile) => createPractice(db, profile),
    to: (_me, uid) => `/admin/practices/${uid}?done=added`,
  });
}

export default function NewPractice() {
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin/practices", label: "Practices" }}
        title="Add a practice"
        lead="Its owner can correct all of this later."
      />
      <Sheet>
        <PracticeForm failed={failed} submit="Add the practice" cancel="/admin/practices" />
      </Sheet>
    </Page>
  );
}
