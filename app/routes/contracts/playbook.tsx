import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writesIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { contractsHref } from "#app/contracts/addresses.ts";
import { checklistHref } from "#app/contracts/checklist/chosen.ts";
import { clauseOf } from "#app/contracts/clauses.ts";
import { EvidenceLines } from "#app/contracts/evidence/evidence-lines.tsx";
import { listEvidence } from "#app/contracts/evidence/queries.server.ts";
import { evidenceOn, HOW_COUNTED, TOO_FEW } from "#app/contracts/evidence/words.ts";
import { entriesChosen, networkPlaybookHref, playbookHref } from "#app/contracts/playbook/chosen.ts";
import { EntryFilter } from "#app/contracts/playbook/entry-filter.tsx";
import { entryHtml } from "#app/contracts/playbook/entry-html.ts";
import { EntrySheet } from "#app/contracts/playbook/entry-sheet.tsx";
import { entriesAfter, listEntries } from "#app/contracts/playbook/queries.server.ts";
import type { Counterparty } from "#app/contracts/vocabulary.ts";
import { read } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";
import { NotAdvice } from "#app/documents/not-advice.tsx";
import { canWriteManual } from "#app/documents/policy.ts";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Contracts"}: playbook`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = entriesChosen(query);
  const after = entriesAfter(query.get("after"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const { rows, next } = await listEntries(db, { cohortId: cohort.id, chosen, after });
    const told = await listEvidence(db, {
      cohortId: cohort.id,
      clauses: [...rows.map(({ clause }) => clause), ...(chosen.clause ? [chosen.clause] : [])],
    });
    return {
      ...{ cohort, chosen, next, first: after === null },
      // Of a clause that was chosen, also where it has no entry yet.
      evidence: chosen.clause === null ? null : evidenceOn(told, chosen.clause, chosen.counterparty ?? ""),
      counted: told.length > 0,
      entries: rows.map(({ fields, html, counterparty, ...entry }) => ({
        ...entry,
        counterparty: counterparty as Counterparty | "",
        evidence: evidenceOn(told, entry.clause, counterparty as Counterparty | ""),
        html: html === null ? null : entryHtml(html, fields as unknown as Field[]),
      })),
      can: { write: canWriteManual(viewer) && writesIn(viewer, cohort.id) },
    };
  });
}

export default function Playbook() {
  const { cohort, chosen, entries, evidence, counted, first, next, can } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const narrowed = chosen.clause !== null || chosen.counterparty !== null || chosen.words !== "";
  const begin = playbookHref(cohort.slug, { clause: chosen.clause, counterparty: chosen.counterparty });
  const write = can.write && (
    <ButtonLink href={begin.replace(/(\/playbook)/, "$1/new")} variant="primary">
      Write an entry
    </ButtonLink>
  );
  const about = chosen.clause === null ? undefined : clauseOf(chosen.clause);
  return (
    <Page>
      <PageHead
        back={{ href: contractsHref(cohort.slug), label: "Contracts" }}
        title={about ? about.name : `Playbook of ${isolated(cohort.name)}`}
        lead={
          about
            ? `${about.meaning} Watch for: ${about.redFlag}`
            : "What practices here ask for in a contract, what they settle for, and what they do not sign."
        }
        actions={write && <div className="no-print">{write}</div>}
      />
      <CohortTabs cohort={cohort} current="contracts" />
      <p className="flow no-print">
        <ButtonLink
          href={checklistHref(cohort.slug, { counterparty: chosen.counterparty })}
          icon="checks"
          variant="quiet"
        >
          Make a checklist for your contract
        </ButtonLink>
      </p>
      <EntryFilter home={playbookHref(cohort.slug)} chosen={chosen} />
      <NotAdvice />
      {entries.length > 1 && (
        <details className="fold-plain no-print">
          <summary>
            {`${entries.length} entries on this page`}
            <Icon name="down" />
          </summary>
          <ul className="bare stack-tight">
            {entries.map(({ uid, title }) => (
              <li key={uid}>
                <a href={`#entry-${uid}`}>{isolated(title)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {evidence?.length === 0 && <p className="meta">{TOO_FEW}</p>}
      {counted && <p className="meta">{HOW_COUNTED}</p>}
      {entries.length === 0 && evidence !== null && (
        <EvidenceLines evidence={evidence} counterparty={chosen.counterparty ?? ""} timeZone={timeZone} />
      )}
      {entries.length === 0 && first ? (
        <Empty title={narrowed ? "No entry on this yet" : "The playbook is empty"} action={write}>
          {narrowed
            ? "Has your practice been through it? What you asked for and what you got is what others here look for."
            : "Begin with the clause that cost you most. Three lines help: what you ask for, what you settle for, and what you do not sign."}
        </Empty>
      ) : (
        <AsSent
          id="entries"
          className="stack"
          from={entries}
          draw={
            import.meta.env.SSR &&
            ((all: typeof entries) =>
              all.map((entry) => (
                <EntrySheet key={entry.uid} slug={cohort.slug} entry={entry} timeZone={timeZone} />
              )))
          }
        />
      )}
      <Pager
        label="More entries"
        newer={first ? null : playbookHref(cohort.slug, chosen)}
        newerLabel="From the start"
        older={next && playbookHref(cohort.slug, chosen, next)}
        olderLabel="More"
      />
      <p className="flow no-print">
        {entries.length > 0 && (
          <ButtonLink
            href={playbookHref(cohort.slug, chosen, null, "word")}
            icon="download"
            variant="quiet"
            download
            data-document=""
          >
            All of it as Word
          </ButtonLink>
        )}{" "}
        <ButtonLink href={networkPlaybookHref()} icon="book" variant="quiet">
          Playbook of the network
        </ButtonLink>
      </p>
    </Page>
  );
}
