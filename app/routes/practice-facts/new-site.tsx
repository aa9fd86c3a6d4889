import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { keepSite } from "#app/practices/facts/keep-site.server.ts";
import { SiteForm } from "#app/practices/facts/site-form.tsx";
import { SiteForm as Form } from "#app/practices/facts/site-schema.server.ts";
import { stepHref, steps } from "#app/practices/facts/steps.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Add a site");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownFacts, show: () => null });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Form,
    find: ownFacts,
    run: (db, _practice, fields) => keepSite(db, null, fields),
    to: `${stepHref("sites")}?done=saved`,
  });
}

export default function NewSite() {
  const failed = useActionData<typeof action>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: stepHref("sites"), label: "Sites" }}
        title="Add a site"
        lead={steps.sites.seen}
      />
      <Sheet>
        <SiteForm failed={failed} submit="Add the site" />
      </Sheet>
    </Page>
  );
}
