import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { listInvitationsOf } from "#app/accounts/joining/invite-queries.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { InvitationList } from "#app/practices/invitation-list.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

const INVITATIONS_A_PAGE = 50;

export const meta = titled("Invitations");

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return readAsStaff(context, async (db, viewer) => {
    const rows = await listInvitationsOf(db, {
      ...(before && { beforeId: before }),
      atMost: INVITATIONS_A_PAGE + 1,
    });
    const invitations = rows.slice(0, INVITATIONS_A_PAGE);
    return {
      invitations,
      first: before === null,
      next: rows.length > invitations.length ? invitations.at(-1)!.id : null,
      administrator: isAdministrator(viewer),
    };
  });
}

export default function Invitations() {
  const { invitations, first, next, administrator } = useLoaderData<typeof loader>();
  const added = numberIn(useSearchParams()[0].get("added"));
  const sendsMail = useSendsMail();
  return (
    <Page>
      <PageHead
        title="Invitations"
        lead="Into every practice, the newest first. Whom an owner invites, the owner lets in: their links are not here."
      />
      <AdminTabs current="practices" administrator={administrator} />
      {added && (
        <Banner tone="good" role="status">
          <b>{added === 1 ? "One practice is added." : `${added} practices are added.`}</b>{" "}
          {sendsMail
            ? "The invitations of their owners are on their way."
            : "No email was sent: copy the links below and send them yourself."}
        </Banner>
      )}
      {invitations.length === 0 ? (
        <Empty
          title="Nobody is invited"
          action={<ButtonLink href="/admin/practices/new">Add a practice</ButtonLink>}
        >
          The owner of a practice is invited as it is added.
        </Empty>
      ) : (
        <Sheet id="invitations" title="Invitations" hideTitle flush bleed>
          <InvitationList invitations={invitations} base="/admin/invitations" withPractice />
        </Sheet>
      )}
      <Pager
        label="Newer and older invitations"
        newer={first ? null : "/admin/invitations"}
        newerLabel="Newest"
        older={next ? `?before=${next}` : null}
      />
    </Page>
  );
}
