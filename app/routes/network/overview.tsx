import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { OFFERS } from "#app/contracts/network/addresses.ts";
import { toShareHref } from "#app/documents/addresses.ts";
import { SpaceForFiles } from "#app/files/space-for-files.tsx";
import { CASES } from "#app/matching/addresses.ts";
import { listMyLooks } from "#app/moderation/look-queries.server.ts";
import { MyLooks } from "#app/moderation/my-looks.tsx";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { countNetwork } from "#app/moderation/network/overview-queries.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { settings } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Run the network");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db, viewer) => {
    return {
      counts: await countNetwork(db),
      files: { bytes: (await verbs.bytesOfAllFiles(db)) ?? 0, most: settings().filesInAll },
      findable: await verbs.wordsMade(db),
      looks: await listMyLooks(db, viewer),
      matters: context.frame.matters,
      documents: context.frame.documents,
      offers: context.frame.offers,
      cases: context.frame.cases,
      small: context.frame.small,
      administrator: isAdministrator(viewer),
    };
  });
}

export default function Admin() {
  const { counts, files, findable, looks, matters, documents, offers, cases, small, administrator } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Run the network"
        lead="Form cohorts, seat practices, and see what was done. What is said inside a cohort stays inside, unless you open a look."
      />
      <AdminTabs current="overview" administrator={administrator} />
      <Done sentences={{ closed: "The look is closed." }} />
      {findable !== null && (
        <Banner tone="gold" icon="search">
          <b>The search is being made anew: {findable} % of all posts.</b> What was written before can be
          found once it is through; nobody needs to wait for it.
        </Banner>
      )}
      {looks.length > 0 && <MyLooks looks={looks} />}
      <Sheet id="counts" title="At a glance">
        <Facts
          facts={[
            { name: "Practices", value: <a href="/admin/practices">{counts.practices}</a> },
            { name: "People", value: <a href="/admin/people">{counts.people}</a> },
            { name: "Cohorts", value: <a href="/admin/cohorts">{counts.cohorts}</a> },
            { name: "Seats taken", value: counts.seats },
            { name: "Seats open", value: counts.openSeats },
            {
              name: "Invitations under way",
              value: <a href="/admin/invitations">{counts.invitations}</a>,
            },
            { name: "Handed on to you", value: <a href="/admin/handed-on">{matters}</a> },
            { name: "Open cases", value: <a href={CASES}>{cases}</a> },
            { name: "Cohorts with few practices", value: <a href="/admin/cohorts">{small}</a> },
            { name: "Documents to share", value: <a href={toShareHref()}>{documents}</a> },
            { name: "Playbook entries to release", value: <a href={OFFERS}>{offers}</a> },
          ]}
        />
      </Sheet>
      <Sheet id="files" title="Files">
        <SpaceForFiles whose="All files of the network" {...files} />
      </Sheet>
      <Sheet id="begin" title="Begin something">
        <p className="flow">
          <ButtonLink href="/admin/practices/new" icon="plus">
            Add a practice
          </ButtonLink>
          <ButtonLink href="/admin/cohorts/new" icon="plus">
            Form a cohort
          </ButtonLink>
          {administrator && (
            <>
              <ButtonLink href="/admin/people/invite" icon="plus">
                Invite a moderator
              </ButtonLink>
              <ButtonLink href="/admin/first-steps" icon="bullets">
                First steps
              </ButtonLink>
            </>
          )}
        </p>
      </Sheet>
    </Page>
  );
}
