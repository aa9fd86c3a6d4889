import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { ToReadNote } from "#app/documents/acknowledging/to-read-note.tsx";
import { manualHref } from "#app/documents/addresses.ts";
import { chosenHref, chosenIn, isNarrowed, manualStates } from "#app/documents/chosen.ts";
import { todayIn } from "#app/documents/day.ts";
import { DocumentRow } from "#app/documents/document-row.tsx";
import { ManualChips } from "#app/documents/manual-chips.tsx";
import { countToRead, listManual } from "#app/documents/manual-queries.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { ShelfFilter } from "#app/documents/shelf-filter.tsx";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta = titled("Policy manual");

export function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = chosenIn(query, manualStates);
  const after = uidIn(query.get("after") ?? undefined) ?? null;
  return read(context, async (db, viewer) => {
    const { practice } = viewer;
    if (!practice)
      return {
        ...{ practice: null, chosen, none: true, rows: [], next: null, toRead: 0, first: true },
        can: { write: false },
      };
    const of = { practiceId: practice.id, viewerId: viewer.id };
    const today = todayIn(context.now, viewer.timeZone);
    const [{ rows, next }, toRead] = await Promise.all([
      listManual(db, { ...of, ...{ chosen, after, today } }),
      countToRead(db, practice.id, viewer.id),
    ]);
    const page = {
      practice: practice.name,
      ...{ chosen, none: rows.length === 0, rows, next, toRead },
      first: after === null,
      can: { write: canWriteManual(viewer) },
    };
    return onlyInMarkup(context, page, "rows");
  });
}

const home = "/practice/manual";

const done = {
  discarded: "The draft is gone.",
};

export default function Manual() {
  const { practice, chosen, none, rows, next, toRead, first, can } = useLoaderData<typeof loader>();
  if (practice === null) return <NoPractice />;
  const onlyToRead = chosen.state === "read";
  const narrowed = isNarrowed(chosen) || !first;
  const begin = can.write && (
    <>
      <ButtonLink href="/practice/manual/import" variant="primary" icon="upload">
        Bring files from Word
      </ButtonLink>
      <ButtonLink href="/practice/manual/new" icon="pencil">
        Write one
      </ButtonLink>
    </>
  );
  return (
    <Page>
      <PageHead
        title="Policy manual"
        lead={`What holds at ${isolated(practice)}. Only people of your practice see it; you choose what you share.`}
        actions={begin}
      />
      <Done sentences={done} />
      <ToReadNote many={toRead} only={onlyToRead} />
      {none && !narrowed ? (
        <Empty title="Your manual is empty">
          Bring the Word files that you have, write a policy here, or adopt one that a practice in your cohort
          shares.
        </Empty>
      ) : (
        <Sheet id="manual" title="Documents" hideTitle flush bleed>
          <div className="sheet-in">
            <ShelfFilter home={home} chosen={chosen} states={manualStates} />
          </div>
          {none && (
            <p className="sheet-in meta">
              {onlyToRead ? "You have read all of it." : "Nothing here is like that. Choose something else."}
            </p>
          )}
          <AsSent
            as="ul"
            id="in-manual"
            className="list bare"
            from={rows}
            draw={
              import.meta.env.SSR &&
              ((all: NonNullable<typeof rows>) =>
                all.map((row) => (
                  <DocumentRow
                    key={row.uid}
                    href={manualHref(row.uid)}
                    document={row}
                    states={<ManualChips row={row} />}
                    note={noteOf(row)}
                  />
                )))
            }
          />
        </Sheet>
      )}
      <Pager
        label="More documents"
        newer={first ? null : chosenHref(home, chosen)}
        newerLabel="From the start"
        older={next && chosenHref(home, chosen, next)}
        olderLabel="More"
      />
      <p className="flow">
        <ButtonLink href="/practice/manual/gaps" icon="checks" variant="quiet">
          What peers have and you do not
        </ButtonLink>
        {!none && can.write && (
          <ButtonLink href="/practice/manual/readers" icon="people" variant="quiet">
            Who has read what
          </ButtonLink>
        )}
        {!none && (
          <ButtonLink href="/practice/manual/export" icon="download" variant="quiet">
            Take your manual with you
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}

function NoPractice() {
  return (
    <Page>
      <PageHead title="Policy manual" />
      <Empty title="You do not belong to a practice">
        A manual belongs to a practice. Ask its owner to invite you, or the network’s staff to add you.
      </Empty>
    </Page>
  );
}

type Row = { version: number; ofPractice: string | null; shares: number | null };

function noteOf({ version, ofPractice, shares }: Row): string {
  return [
    version > 0 ? `Version ${version}` : "Not in force yet",
    ofPractice && `adopted from ${isolated(ofPractice)}`,
    shares && `shared with ${counted(shares, "cohort")}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
