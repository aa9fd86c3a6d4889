import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { createPractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a practice · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async () => {
    return null;
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PracticeProfile);
  if (!form.ok) return form.answer;
  const uid = await writeAsStaff(context, async (db) => {
    return createPractice(db, form.data);
  });
  return redirect(`/admin/practices/${uid}?done=added`);
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
