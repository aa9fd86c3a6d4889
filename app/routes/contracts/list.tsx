import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { contractsHref } from "#app/contracts/addresses.ts";
import { chosenHref, chosenIn, isNarrowed } from "#app/contracts/chosen.ts";
import { ContractRow } from "#app/contracts/contract-row.tsx";
import { ListFilter } from "#app/contracts/list-filter.tsx";
import { afterIn, listContracts } from "#app/contracts/list-queries.server.ts";
import { playbookHref } from "#app/contracts/playbook/chosen.ts";
import { read } from "#app/db.server.ts";
import { todayIn } from "#app/documents/day.ts";
import { isolated } from "#app/text/isolated.ts";
import { canStart } from "#app/threads/policy.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Contracts"}: contracts`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = chosenIn(query);
  const after = afterIn(query.get("after"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const today = todayIn(Date.now(), viewer.timeZone);
    const { rows, next } = await listContracts(db, { cohortId: cohort.id, chosen, today, after });
    const page = {
      ...{ cohort, chosen, none: rows.length === 0, rows, next, today, first: after === null },
      can: { ask: canStart(viewer, cohort.id, "question") },
    };
    return onlyInMarkup(context, page, "rows");
  });
}

export default function Contracts() {
  const { cohort, chosen, none, rows, next, today, first, can } = useLoaderData<typeof loader>();
  const home = contractsHref(cohort.slug);
  const asks = can.ask && (
    <ButtonLink href={`${home}/ask`} variant="primary" icon="pencil">
      Ask about a contract
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead
        title={`Contracts in ${isolated(cohort.name)}`}
        lead="One clause at a time: what others were offered, how they worded it, and what came of it."
        actions={
          <>
            <ButtonLink href={playbookHref(cohort.slug)} variant="quiet">
              Playbook
            </ButtonLink>
            {asks}
          </>
        }
      />
      <CohortTabs cohort={cohort} current="contracts" />
      {none && first && !isNarrowed(chosen) ? (
        <Empty title="Nobody has asked yet" action={asks}>
          Somebody here has sat across from the same kind of hospital, payer or landlord. Ask about the clause
          that keeps you awake: no names, no amounts.
        </Empty>
      ) : (
        <Sheet id="contracts" title="Contract questions" hideTitle flush bleed>
          <div className="sheet-in">
            <ListFilter home={home} chosen={chosen} />
          </div>
          {none && (
            <p className="sheet-in meta">No question here is like that. Choose something else, or ask it.</p>
          )}
          <AsSent
            as="ul"
            id="contract-questions"
            className="list bare"
            from={rows}
            draw={
              import.meta.env.SSR &&
              ((all: NonNullable<typeof rows>) =>
                all.map((row) => <ContractRow key={row.number} row={row} slug={cohort.slug} today={today} />))
            }
          />
        </Sheet>
      )}
      <Pager
        label="More contract questions"
        older={next && chosenHref(home, chosen, next)}
        newer={first ? null : home}
        newerLabel="First"
      />
    </Page>
  );
}
