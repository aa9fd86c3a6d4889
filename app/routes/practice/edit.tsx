import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { owns } from "#app/practices/policy.ts";
import { PracticeForm } from "#app/practices/practice-form.tsx";
import { changePractice, findOwnPractice } from "#app/practices/queries.server.ts";
import { PracticeProfile } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow, found } from "#app/web/answers.ts";
import { readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Edit my practice · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findOwnPractice(db, viewer));
    allow(owns(viewer, practice));
    return { practice };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, PracticeProfile);
  if (!form.ok) return form.answer;
  await write(context, async (db, viewer) => {
    const practice = found(await findOwnPractice(db, viewer));
    allow(owns(viewer, practice));
    await changePractice(db, practice, form.data);
  });
  return redirect("/practice?done=saved");
}

export default function EditOwnPractice() {
  const { practice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice", label: practice.name }}
        title="Edit the profile"
        lead="The practices at your tables see this, and the network’s moderators."
      />
      <Sheet>
        <PracticeForm practice={practice} failed={failed} submit="Save the profile" cancel="/practice" />
      </Sheet>
    </Page>
  );
}
