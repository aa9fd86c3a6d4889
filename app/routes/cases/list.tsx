import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { CASES } from "#app/matching/addresses.ts";
import { CaseRow } from "#app/matching/cases/case-row.tsx";
import { listCases } from "#app/matching/cases/queries.server.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Cases");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const part = search.get("show") === "closed" ? "closed" : "open";
  const before = numberIn(search.get("before"));
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listCases(db, part, before);
    return {
      part,
      rows,
      first: before === null ? null : pageAfter(search, "before", ""),
      next: next === null ? null : pageAfter(search, "before", next),
      administrator: isAdministrator(viewer),
    };
  });
}

export default function Cases() {
  const { part, rows, first, next, administrator } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Cases"
        lead="Two practices of one cohort that a change has brought into conflict. Neither of the two sees it, and no moderator whose own practice sits there."
      />
      <AdminTabs current="cases" administrator={administrator} />
      <Done
        sentences={{
          closed: "The case is closed.",
          moved: "The practice is moved, and its owners are told.",
        }}
      />
      <Pills
        label="Show"
        pills={[
          { href: CASES, label: "Open", current: part === "open" },
          { href: `${CASES}?show=closed`, label: "Closed", current: part === "closed" },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={part === "open" ? "No case is open" : "No case was closed yet"}>
          {part === "open"
            ? "When facts change and two practices of a cohort come into conflict, it stands here, and you are told."
            : "Closed cases stay here, with all that happened in them."}
        </Empty>
      ) : (
        <Sheet id="cases" title="Cases" hideTitle flush>
          <ul className="bare">
            {rows.map((row) => (
              <CaseRow key={row.id} row={row} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager label="Newer and older cases" newer={first} newerLabel="Newest" older={next} />
    </Page>
  );
}
