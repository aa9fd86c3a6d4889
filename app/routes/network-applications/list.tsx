import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listApplicants } from "#app/accounts/joining/invite-queries.server.ts";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { APPLICATIONS, POOL } from "#app/practices/applying/addresses.ts";
import { ApplicantList } from "#app/practices/applying/applicant-list.tsx";
import { doneWithInvitation } from "#app/practices/invitation-state.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

const A_PAGE = 50;

export const meta = titled("Applications");

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return readAsStaff(context, async (db, viewer) => {
    const rows = await listApplicants(db, { ...(before && { beforeId: before }), atMost: A_PAGE + 1 });
    const applicants = rows.slice(0, A_PAGE);
    return {
      applicants,
      first: before === null,
      next: rows.length > applicants.length ? applicants.at(-1)!.id : null,
      open: await verbs.applicationsOpen(db, {}),
      administrator: isAdministrator(viewer),
    };
  });
}

const done = {
  opened: "The page for applying is open to the public.",
  closed: "The page for applying is closed.",
};

export default function Applications() {
  const { applicants, first, next, open, administrator } = useLoaderData<typeof loader>();
  const sendsMail = useSendsMail();
  return (
    <Page>
      <PageHead
        back={{ href: POOL, label: "The pool" }}
        title="Applications"
        lead="Whom you asked to apply, the newest first, and how far they have come."
        actions={
          <ButtonLink href={`${APPLICATIONS}/invite`} variant="primary" icon="plus">
            Ask a practice to apply
          </ButtonLink>
        }
      />
      <AdminTabs current="pool" administrator={administrator} />
      <Done sentences={{ ...done, ...doneWithInvitation(sendsMail) }} />
      {applicants.length === 0 ? (
        <Empty title="Nobody was asked to apply yet">
          A practice that applies fills in what matching needs, and waits in the pool until you seat it.
        </Empty>
      ) : (
        <Sheet id="applications" title="Applications" hideTitle flush bleed>
          <ApplicantList applicants={applicants} />
        </Sheet>
      )}
      <Sheet id="page" title="The page for applying">
        <p>
          {open ? (
            <>
              It is open: anybody can apply at <a href="/apply">/apply</a>.
            </>
          ) : (
            "It is closed: only who has a link of yours can apply."
          )}
        </p>
        <p>
          <ButtonLink href={`${APPLICATIONS}/${open ? "close" : "open"}-page`}>
            {open ? "Close the page" : "Open it to the public"}
          </ButtonLink>
        </p>
      </Sheet>
      <Pager
        label="Newer and older applications"
        newer={first ? null : APPLICATIONS}
        newerLabel="Newest"
        older={next ? `?before=${next}` : null}
      />
    </Page>
  );
}
