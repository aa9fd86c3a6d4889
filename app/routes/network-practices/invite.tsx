import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { inviteInto } from "#app/practices/people-queries.server.ts";
import { roles } from "#app/practices/policy.ts";
import { findPractice } from "#app/practices/queries.server.ts";
import { Invitation } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Invite someone · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const { name, uid } = found(await findPractice(db, found(uidIn(params.practice))));
    return { practice: { name, uid } };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Invitation);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      writeAsStaff(context, async (db) => {
        const practice = found(await findPractice(db, found(uidIn(params.practice))));
        await inviteInto(db, practice, form.data.email, form.data.role);
      }),
    "email",
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/practices/${params.practice}?done=invited`);
}

export default function InviteIntoPractice() {
  const { practice } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const back = `/admin/practices/${practice.uid}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: back, label: practice.name }}
        title="Invite someone"
        lead="Invite the owner. Owners invite the rest of their people themselves."
      />
      <InviteForm failed={failed} roles={roles} chosen="owner" cancel={back} />
    </Page>
  );
}
