import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { AskedToLook, ConfirmFacts, LooksAtFacts, StepList } from "#app/practices/facts/overview.tsx";
import { findTermsAndParties, listSites } from "#app/practices/facts/queries.server.ts";
import { missingIn, saidSoFar } from "#app/practices/facts/steps.ts";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Facts for matching");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownFacts,
    show: async (practice, db) => {
      const sites = await listSites(db, practice);
      const { terms, parties, askedUntil } = await findTermsAndParties(db, practice);
      const looks = await verbs.looksAtMyFacts(db);
      const answered = terms?.answered ?? [];
      return {
        name: practice.name,
        ...{ looks, askedUntil },
        said: saidSoFar({ sites, parties, answered, today: new Date().toISOString().slice(0, 10) }),
        confirmed: { confirmedAt: terms?.confirmedAt ?? null, confirmedBy: terms?.confirmedBy ?? null },
        missing: missingIn({ practice, sites, answered }),
      };
    },
  });
}

const done = {
  saved: "Saved. What depends on it is judged anew.",
  confirmed: "Thank you. We ask again after a year.",
};

export default function FactsForMatching() {
  const { name, missing, confirmed, looks, askedUntil, said } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: "/practice", label: name }}
        title="Facts for matching"
        lead="So that no two competitors sit together. Fill in what you can; each step is saved by itself."
      />
      <Done sentences={done} />
      {askedUntil && <AskedToLook until={askedUntil} />}
      <StepList said={said} />
      <ConfirmFacts missing={missing} confirmed={confirmed} />
      <LooksAtFacts looks={looks} />
    </Page>
  );
}
