import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "#app/act.server.ts";
import { ownInvitationToShow } from "#app/practices/invitation-at.server.ts";
import { InvitationSheet } from "#app/practices/invitation-sheet.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Invitation");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownInvitationToShow, show: (shown) => shown });
}

export default function OwnInvitation() {
  const { invitation, modules } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead back={{ href: "/practice", label: "My practice" }} title={invitation.email} />
      <InvitationSheet
        invitation={invitation}
        modules={modules}
        at={`/practice/invitations/${invitation.id}`}
      />
    </Page>
  );
}
