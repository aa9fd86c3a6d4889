import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { readAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { oneself } from "#app/act.server.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { askForTestMail, listMail, testMailFrom } from "#app/moderation/network/mail-queries.server.ts";
import { MailRow } from "#app/moderation/network/mail-row.tsx";
import { MailSetup } from "#app/moderation/network/mail-setup.tsx";
import { linkOf } from "#app/notifications/mail-link.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Email");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const before = numberIn(search.get("before"));
  const tested = numberIn(search.get("tested"));
  return readAsAdministrator(context, async (db, viewer) => {
    const { mails, next } = await listMail(db, before);
    return {
      mails: mails.map(({ nonce, ...mail }) => ({ ...mail, link: linkOf({ ...mail, nonce }) })),
      first: before === null,
      everything: context.frame.demonstration,
      email: viewer.email,
      test: testMailFrom(tested, mails, viewer.email),
      next,
    };
  });
}

/** Sends a test mail to the administrator's own address. */
export function action(args: ActionFunctionArgs) {
  return actAsAdministrator(args, {
    find: oneself,
    run: askForTestMail,
    to: (_me, number) => `/admin/mail?tested=${number}`,
  });
}

export default function Mail() {
  const { mails, first, next, everything, email, test } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const sendsMail = useSendsMail();
  const which = sendsMail
    ? "Emails of the last 14 days."
    : "What would have been mailed in the last 14 days is kept here.";
  return (
    <Page>
      <PageHead
        title="Email"
        lead={
          everything
            ? `${which} In this demonstration all of them can be read.`
            : `${which} Only invitations can be read: any other link would sign you in as someone else.`
        }
      />
      <AdminTabs current="mail" administrator />
      {!everything && first && <MailSetup email={email} test={test} error={failed?.errors.form} />}
      {mails.length === 0 ? (
        <Empty title="No emails yet">Invitations, links to sign in and news appear here.</Empty>
      ) : (
        <Sheet id="mails" title="Email" hideTitle flush bleed>
          <ul className="bare">
            {mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager
        label="Newer and older emails"
        newer={first ? null : "/admin/mail"}
        newerLabel="Newest"
        older={next ? `?before=${next}` : null}
      />
    </Page>
  );
}
