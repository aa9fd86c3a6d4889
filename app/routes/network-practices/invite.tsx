import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invite } from "#app/accounts/joining/invite-queries.server.ts";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { roles } from "#app/practices/policy.ts";
import { practiceAt } from "#app/practices/practice-at.server.ts";
import { Invitation } from "#app/practices/schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Invite someone");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: practiceAt,
    show: ({ name, uid }) => ({ practice: { name, uid } }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Invitation,
    find: practiceAt,
    run: (db, practice, { email, role }) => invite(db, { email, practice: practice.id, role }),
    to: ({ uid }) => `/admin/practices/${uid}?done=invited`,
    field: "email",
  });
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
