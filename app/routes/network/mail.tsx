import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { listMail } from "#app/moderation/network/mail-queries.server.ts";
import { MailRow } from "#app/moderation/network/mail-row.tsx";
import { linkOf } from "#app/notifications/mail-link.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Mail · Roundtable" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return readAsAdministrator(context, async (db) => {
    const { mails, next } = await listMail(db, before);
    return {
      mails: mails.map(({ nonce, ...mail }) => ({ ...mail, link: linkOf({ ...mail, nonce }) })),
      first: before === null,
      everything: context.frame.demonstration,
      next,
    };
  });
}

export default function Mail() {
  const { mails, first, next, everything } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Mail"
        lead={
          everything
            ? "What the network has sent in the last 14 days. In this demonstration all of it can be read."
            : "What the network has sent in the last 14 days. Only invitations can be read here: any other link would sign you in as someone else."
        }
      />
      <AdminTabs current="mail" administrator />
      {mails.length === 0 ? (
        <Empty title="No mail yet">
          Invitations, links to sign in and replies appear here once they are sent.
        </Empty>
      ) : (
        <Sheet id="mails" title="Mail" hideTitle flush bleed>
          <ul className="bare">
            {mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager
        label="Newer and older mail"
        newer={first ? null : "/admin/mail"}
        newerLabel="Newest"
        older={next ? `?before=${next}` : null}
      />
    </Page>
  );
}
