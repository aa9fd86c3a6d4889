import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sitsIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { read } from "#app/db.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { chosenHref, chosenIn } from "#app/documents/chosen.ts";
import { DocumentRow } from "#app/documents/document-row.tsx";
import { canWriteManual } from "#app/documents/policy.ts";
import { ShelfChips } from "#app/documents/shelf-chips.tsx";
import { ShelfFilter } from "#app/documents/shelf-filter.tsx";
import { beforeIn, listShelf } from "#app/documents/shelf-queries.server.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { shortDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Documents"}: documents`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const chosen = chosenIn(query);
  const before = beforeIn(query.get("before"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const { rows, next } = await listShelf(db, cohort.id, chosen, before);
    const adopters = await verbs.adoptersIn(db, { cohort: cohort.id, docs: rows.map(({ id }) => id) });
    return {
      cohort,
      chosen,
      rows: rows.map((row) => ({
        ...row,
        adopters: adopters.find(({ documentId }) => documentId === row.id)?.practices.length ?? 0,
      })),
      first: before === null,
      next: chosenHref(chosen, next),
      can: { write: canWriteManual(viewer) && sitsIn(viewer, cohort.id) },
    };
  });
}

export default function Shelf() {
  const { cohort, chosen, rows, first, next, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}/documents`;
  const narrowed = chosen.group !== null || chosen.kind !== null;
  return (
    <Page>
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
      {rows.length === 0 && first && !narrowed ? (
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
            <ShelfFilter home={home} group={chosen.group} kind={chosen.kind} />
          </div>
          {rows.length === 0 && (
            <p className="sheet-in meta">Nothing here is of that kind. Choose another.</p>
          )}
          <ul className="list bare">
            {rows.map((row) => (
              <DocumentRow
                key={row.uid}
                href={documentHref(cohort.slug, row.uid)}
                kind={row.kind}
                title={row.title}
                topics={row.topics}
                states={<ShelfChips row={row} />}
                note={`${isolated(row.practice)} · version ${row.version}, ${shortDay(row.at, now, timeZone)}${
                  row.adopters > 0 ? ` · adopted by ${counted(row.adopters, "practice")}` : ""
                }`}
              />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager
        label="More documents"
        newer={first ? null : home}
        newerLabel="From the start"
        older={next}
        olderLabel="More"
      />
    </Page>
  );
}
