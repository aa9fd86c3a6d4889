import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { facilitates, writesIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { listReviewing } from "#app/documents/agreeing/queries.server.ts";
import { ReviewSheet } from "#app/documents/agreeing/review-sheet.tsx";
import { chosenHref, chosenIn, isNarrowed, shelfStates } from "#app/documents/chosen.ts";
import { todayIn } from "#app/documents/day.ts";
import { DocumentRow } from "#app/documents/document-row.tsx";
import { canWriteManual } from "#app/documents/policy.ts";
import { ShelfChips } from "#app/documents/shelf-chips.tsx";
import { ShelfFilter } from "#app/documents/shelf-filter.tsx";
import { afterIn, listShelf } from "#app/documents/shelf-queries.server.ts";
import { countsInWords } from "#app/documents/talk/regard.ts";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { shortDay } from "#app/ui/time.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Documents"}: documents`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = chosenIn(query, shelfStates);
  const after = afterIn(query.get("after"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const { rows, next } = await listShelf(db, {
      ...{ cohortId: cohort.id, chosen, after },
      today: todayIn(Date.now(), viewer.timeZone),
    });
    const regards = await verbs.regardIn(db, { cohort: cohort.id, docs: rows.map(({ id }) => id) });
    const leads = facilitates(viewer, cohort.id) && writesIn(viewer, cohort.id);
    const page = {
      cohort,
      agreedFirst: leads ? (await listReviewing(db, [cohort.id])).length > 0 : null,
      chosen,
      none: rows.length === 0,
      rows: rows.map((row) => ({
        ...row,
        counts: countsInWords(regards.find(({ documentId }) => documentId === row.id)!),
      })),
      first: after === null,
      next,
      can: { write: canWriteManual(viewer) && writesIn(viewer, cohort.id) },
    };
    return onlyInMarkup(context, page, "rows");
  });
}

const done = {
  "review-on": "Documents wait for one of you now before they are shared here.",
  "review-off": "What a practice shares here is open at once. What waits already still waits for you.",
};

export default function Shelf() {
  const { cohort, agreedFirst, chosen, none, rows, first, next, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}/documents`;
  const narrowed = isNarrowed(chosen);
  return (
    <Page
      side={
        agreedFirst !== null && <ReviewSheet home={home} first={agreedFirst} waiting={cohort.documents} />
      }
    >
      <PageHead
        title={`Documents in ${isolated(cohort.name)}`}
        lead="Policies and procedures that practices here share. Adopt one into your own manual and fill in its blanks."
        actions={
          can.write && (
            <ButtonLink href="/practice/manual" icon="upload">
              Share one of yours
            </ButtonLink>
          )
        }
      />
      <CohortTabs cohort={cohort} current="documents" />
      <Done sentences={done} />
      {none && first && !narrowed ? (
        <Empty
          title="Nothing is shared here yet"
          action={
            can.write && (
              <ButtonLink href="/practice/manual" variant="primary">
                Open your manual
              </ButtonLink>
            )
          }
        >
          A policy that took you a month saves the others a month. Yours stays your own; they work with a
          copy.
        </Empty>
      ) : (
        <Sheet id="shelf" title="Documents" hideTitle flush bleed>
          <div className="sheet-in">
            <ShelfFilter home={home} chosen={chosen} states={shelfStates} />
          </div>
          {none && <p className="sheet-in meta">Nothing here is like that. Choose something else.</p>}
          <AsSent
            as="ul"
            id="on-shelf"
            className="list bare"
            from={rows}
            draw={
              import.meta.env.SSR &&
              ((all: NonNullable<typeof rows>) =>
                all.map((row) => (
                  <DocumentRow
                    key={row.uid}
                    href={documentHref(cohort.slug, row.uid)}
                    document={row}
                    states={<ShelfChips row={row} />}
                    note={[
                      `${isolated(row.practice)} · version ${row.version}, ${shortDay(row.at, now, timeZone)}`,
                      ...row.counts,
                      ...(row.replaces.length > 0
                        ? [`replaces ${row.replaces.map((title) => `“${isolated(title)}”`).join(", ")}`]
                        : []),
                    ].join(" · ")}
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
        <ButtonLink href={`/c/${cohort.slug}/contracts/playbook`} icon="book" variant="quiet">
          Playbook of contract clauses
        </ButtonLink>
        {can.write && (
          <ButtonLink href="/practice/manual/gaps" icon="checks" variant="quiet">
            What peers have and you do not
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}
