import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listReleased } from "#app/contracts/network/queries.server.ts";
import { releasedHtml } from "#app/contracts/network/released-html.server.ts";
import { titleOfEntry } from "#app/contracts/network/titled-entry.ts";
import { entriesChosen, networkPlaybookHref } from "#app/contracts/playbook/chosen.ts";
import { EntryFilter } from "#app/contracts/playbook/entry-filter.tsx";
import { entriesAfter } from "#app/contracts/playbook/queries.server.ts";
import { read } from "#app/db.server.ts";
import { dayRead } from "#app/documents/day.ts";
import { NotAdvice } from "#app/documents/not-advice.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Playbook of the network");

export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = entriesChosen(query);
  const after = entriesAfter(query.get("after"));
  const { rows, next } = await read(context, (db) => listReleased(db, chosen, after));
  return {
    ...{ chosen, next, first: after === null },
    entries: rows.map((row) => ({
      ...{ uid: row.uid, title: titleOfEntry(row), releasedOn: row.releasedOn, html: releasedHtml(row) },
    })),
  };
}

export default function NetworkPlaybook() {
  const { chosen, entries, first, next } = useLoaderData<typeof loader>();
  const narrowed = chosen.clause !== null || chosen.counterparty !== null || chosen.words !== "";
  return (
    <Page>
      <PageHead
        title="Playbook of the network"
        lead="What cohorts have learned of clauses and offer to everybody. A moderator has read each entry; whose it is stands nowhere."
        actions={
          entries.length > 0 && (
            <ButtonLink
              className="no-print"
              href={networkPlaybookHref(chosen, null, "word")}
              icon="download"
              variant="quiet"
              download
              data-document=""
            >
              Word document
            </ButtonLink>
          )
        }
      />
      <EntryFilter home={networkPlaybookHref()} chosen={chosen} />
      <NotAdvice />
      {entries.length === 0 && first ? (
        <Empty title={narrowed ? "No entry on this yet" : "Nothing is released yet"}>
          {narrowed
            ? "Choose something else, or ask in your cohort."
            : "Whoever looks after an entry of a cohort’s playbook can offer it to the whole network, in your manual under “Work on it”."}
        </Empty>
      ) : (
        <AsSent
          id="entries"
          className="stack"
          from={entries}
          draw={
            import.meta.env.SSR &&
            ((all: typeof entries) =>
              all.map(({ uid, title, releasedOn, html }) => (
                <Sheet
                  key={uid}
                  id={`entry-${uid}`}
                  title={title}
                  bleed
                  foot={<p className="meta">{`Released ${dayRead(releasedOn)}`}</p>}
                >
                  <Prose html={html} />
                </Sheet>
              )))
          }
        />
      )}
      <Pager
        label="More entries"
        newer={first ? null : networkPlaybookHref(chosen)}
        newerLabel="From the start"
        older={next && networkPlaybookHref(chosen, next)}
        olderLabel="More"
      />
    </Page>
  );
}
