import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { backFrom } from "#app/moderation/network/back-from-invitation.ts";
import { invitationToShow } from "#app/practices/invitation-at.server.ts";
import { InvitationSheet } from "#app/practices/invitation-sheet.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Invitation");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: invitationToShow, show: (shown) => shown });
}

export default function Invitation() {
  const { invitation, modules } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead back={backFrom(invitation)} title={invitation.email} />
      <InvitationSheet invitation={invitation} modules={modules} at={`/admin/invitations/${invitation.id}`} />
    </Page>
  );
}
