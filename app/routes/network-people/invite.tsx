import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { invite } from "#app/accounts/joining/invite-queries.server.ts";
import { actAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { networkRoles } from "#app/moderation/network/network-roles.ts";
import { StaffInvitation } from "#app/moderation/schema.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Invite a moderator");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async () => null);
}

export function action(args: ActionFunctionArgs) {
  return actAsAdministrator(args, {
    form: StaffInvitation,
    find: oneself,
    run: (db, _me, { email, role }) => invite(db, { email, networkRole: role }),
    to: "/admin/people?done=invited",
    field: "email",
  });
}

export default function InviteAModerator() {
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/admin/people", label: "People" }}
        title="Invite into the network’s staff"
        lead="The role counts once they have set up a second step at sign-in."
      />
      <InviteForm failed={failed} roles={networkRoles} chosen="moderator" cancel="/admin/people" />
    </Page>
  );
}
