import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { changePractice, findPractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Edit a practice · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    return { practice: found(await findPractice(db, found(uidIn(params.practice)))) };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PracticeProfile);
  if (!form.ok) return form.answer;
  await writeAsStaff(context, async (db) => {
    await changePractice(db, found(await findPractice(db, found(uidIn(params.practice)))), form.data);
  });
  return redirect(`/admin/practices/${params.practice}?done=saved`);
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
