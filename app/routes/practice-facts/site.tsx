import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownSiteAt } from "#app/practices/facts/facts-at.server.ts";
import { keepSite } from "#app/practices/facts/keep-site.server.ts";
import { SiteForm } from "#app/practices/facts/site-form.tsx";
import { siteName } from "#app/practices/facts/site-list.tsx";
import { SiteForm as Form } from "#app/practices/facts/site-schema.server.ts";
import { stepHref, steps } from "#app/practices/facts/steps.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { DangerZone, Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Change a site");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownSiteAt, show: ({ site }) => ({ site }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Form,
    find: ownSiteAt,
    run: (db, { site }, fields) => keepSite(db, site, fields),
    to: `${stepHref("sites")}?done=saved`,
  });
}

export default function ChangeSite() {
  const { site } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = `${stepHref("sites")}/${site.uid}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: stepHref("sites"), label: "Sites" }}
        title={siteName(site)}
        lead={steps.sites.seen}
      />
      <Sheet>
        <SiteForm site={site} failed={failed} submit="Save the site" />
      </Sheet>
      <DangerZone id="remove" title="Remove the site">
        <p>For one that was never yours. One that closes keeps its facts: give it the day it closes on.</p>
        <p>
          <ButtonLink variant="danger" href={`${here}/remove`}>
            Remove it
          </ButtonLink>
        </p>
      </DangerZone>
    </Page>
  );
}
