import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { CASES, caseHref } from "#app/matching/addresses.ts";
import { caseAt } from "#app/matching/cases/case-at.server.ts";
import { DeedsInCase } from "#app/matching/cases/deeds-in-case.tsx";
import { HowItStands } from "#app/matching/cases/how-it-stands.tsx";
import { listChangesOfFacts, listEvents } from "#app/matching/cases/queries.server.ts";
import { ChangesOfFacts, Timeline } from "#app/matching/cases/timeline.tsx";
import { TwoPractices } from "#app/matching/cases/two-practices.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Done } from "#app/ui/done.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) =>
  data ? `Case: ${isolated(data.it.one)} and ${isolated(data.it.other)}` : "A case",
);

export function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const before = numberIn(search.get("before"));
  return askAsStaff(args, {
    find: caseAt,
    show: async (it, db) => {
      const { events, next } = await listEvents(db, it, before);
      return {
        it,
        events,
        changes: await listChangesOfFacts(db, it),
        first: before === null ? null : pageAfter(search, "before", ""),
        next: next === null ? null : pageAfter(search, "before", next),
      };
    },
  });
}

const done = {
  noted: "Your note is in the case.",
  asked: "They are asked, and have fourteen days.",
  "more-time": "They have more time, and are told.",
  offered: "The seat is offered. Nothing changes before its owner has said yes.",
};

export default function OneCase() {
  const { it, events, changes, first, next } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        back={{ href: CASES, label: "Cases" }}
        title={`${isolated(it.one)} and ${isolated(it.other)}`}
        lead={
          <>
            In <a href={`/admin/cohorts/${it.slug}`}>{isolated(it.title)}</a>.
          </>
        }
      />
      <Done sentences={done} />
      <HowItStands it={it} />
      <DeedsInCase can={it.can} offer={it.offer} here={caseHref(it.uid)} />
      <TwoPractices sides={it.sides} />
      <ChangesOfFacts changes={changes} />
      <Timeline events={events} first={first} next={next} />
    </Page>
  );
}
