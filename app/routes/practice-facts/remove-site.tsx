import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownSiteAt } from "#app/practices/facts/facts-at.server.ts";
import { asListed } from "#app/practices/facts/queries.server.ts";
import { siteName } from "#app/practices/facts/site-list.tsx";
import { stepHref } from "#app/practices/facts/steps.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Remove a site");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownSiteAt, show: ({ site }) => ({ site: asListed(site) }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    find: ownSiteAt,
    run: (db, { site }) => verbs.removeSite(db, { siteUid: site.uid }),
    to: `${stepHref("sites")}?done=removed`,
  });
}

export default function RemoveSite() {
  const { site } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Remove ${siteName(site)}?`}
      back={{ href: `${stepHref("sites")}/${site.uid}`, label: siteName(site) }}
      lead="Your practice is judged anew without it. Verdicts that were made with it keep it."
      deed="Remove it"
      danger
      error={failed?.errors.form}
    />
  );
}
