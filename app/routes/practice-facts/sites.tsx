import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { listSites } from "#app/practices/facts/queries.server.ts";
import { SiteList } from "#app/practices/facts/site-list.tsx";
import { FACTS, stepHref, steps } from "#app/practices/facts/steps.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Sites");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownFacts,
    show: async (practice, db) => ({
      sites: await listSites(db, practice),
      today: new Date().toISOString().slice(0, 10),
    }),
  });
}

const done = {
  saved: "The site is saved.",
  removed: "The site is removed. Verdicts that were made with it keep it.",
};

export default function Sites() {
  const { sites, today } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink href={`${stepHref("sites")}/new`} icon="plus">
      Add a site
    </ButtonLink>
  );
  return (
    <Page narrow>
      <PageHead
        back={{ href: FACTS, label: "Facts for matching" }}
        title={steps.sites.title}
        lead={`${steps.sites.used} ${steps.sites.seen}`}
      />
      <Done sentences={done} />
      {sites.length === 0 ? (
        <Empty title="No site yet" action={add}>
          Begin with the one where most of your patients come. Three answers are enough.
        </Empty>
      ) : (
        <Sheet id="sites" title="Your sites" flush action={add}>
          <SiteList sites={sites} today={today} href={({ uid }) => `${stepHref("sites")}/${uid}`} />
        </Sheet>
      )}
    </Page>
  );
}
