import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { zoneChoices } from "#app/accounts/time-zones.server.ts";
import { act, ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { findTerms } from "#app/practices/facts/queries.server.ts";
import { FACTS, SAVED, steps } from "#app/practices/facts/steps.ts";
import { TermsForm } from "#app/practices/facts/terms-form.tsx";
import { TermsForm as Form } from "#app/practices/facts/terms-schema.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Payment, size and goals");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownFacts,
    show: async (practice, db, viewer) => {
      const terms = await findTerms(db, practice);
      const mine = terms?.timeZone || viewer.timeZone;
      const { near } = zoneChoices();
      // Somebody's own that is none of the country's stays theirs.
      const zones = near.some(([zone]) => zone === mine) ? near : [...near, [mine, mine] as const];
      return { terms, zones, myZone: viewer.timeZone };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Form,
    find: ownFacts,
    run: (db, _practice, { payment, revenueBand, openedYear, timeZone, goals, recruitingMinutes }) =>
      verbs.keepTerms(db, {
        ...{ newPayment: payment, newRevenueBand: revenueBand, newOpenedYear: openedYear },
        ...{ newTimeZone: timeZone, newGoals: goals, newRecruitingMinutes: recruitingMinutes },
      }),
    to: SAVED,
  });
}

export default function PracticeTerms() {
  const { terms, zones, myZone } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: FACTS, label: "Facts for matching" }}
        title={steps.terms.title}
        lead={`${steps.terms.used} ${steps.terms.seen}`}
      />
      <Sheet>
        <TermsForm terms={terms} zones={zones} myZone={myZone} failed={useActionData<typeof action>()} />
      </Sheet>
    </Page>
  );
}
