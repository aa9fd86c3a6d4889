import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { readAsAdministrator, writeAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { networkRoles } from "#app/moderation/network-roles.ts";
import { inviteIntoStaff } from "#app/moderation/people-queries.server.ts";
import { StaffInvitation } from "#app/moderation/schema.server.ts";
import { InviteForm } from "#app/practices/invite-form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Invite a moderator · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async () => {
    return null;
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, StaffInvitation);
  if (!form.ok) return form.answer;
  const done = await attempt(
    form.values,
    () =>
      writeAsAdministrator(context, async (db) => {
        await inviteIntoStaff(db, form.data.email, form.data.role);
      }),
    "email",
  );
  if (!done.ok) return done.answer;
  return redirect("/admin/people?done=invited");
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
