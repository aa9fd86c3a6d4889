import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { FORMING, PLAN, ROSTERS } from "#app/matching/groups/addresses.ts";
import { GroupRow } from "#app/matching/groups/group-row.tsx";
import { listGroups } from "#app/matching/groups/list-queries.server.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Groups being formed");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const part = search.get("show") === "over" ? "over" : "open";
  const before = numberIn(search.get("before"));
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listGroups(db, part, before);
    return {
      ...{ part, rows, administrator: isAdministrator(viewer) },
      first: before === null ? null : pageAfter(search, "before", ""),
      next: next === null ? null : pageAfter(search, "before", next),
    };
  });
}

export default function Groups() {
  const { part, rows, first, next, administrator } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead
        title="Groups being formed"
        lead="From a draft through consent, names and the charter to a cohort that runs."
        actions={
          <>
            <ButtonLink href={ROSTERS} variant="primary" icon="seat">
              Form a group
            </ButtonLink>
            <ButtonLink href={PLAN} icon="table">
              Divide the whole pool
            </ButtonLink>
          </>
        }
      />
      <AdminTabs current="forming" administrator={administrator} />
      <Pills
        label="Show"
        pills={[
          { href: FORMING, label: "Under way", current: part === "open" },
          { href: `${FORMING}?show=over`, label: "Begun or given up", current: part === "over" },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={part === "open" ? "No group is under way" : "None yet"}>
          {part === "open"
            ? "Begin one with a roster out of the pool. Nobody is told before you ask them."
            : "Groups that have begun, and those that were given up, stand here."}
        </Empty>
      ) : (
        <Sheet id="groups" title="Groups" hideTitle flush>
          <ul className="list bare">
            {rows.map((row) => (
              <GroupRow key={row.uid} row={row} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager label="More groups" newer={first} newerLabel="Newest" older={next} olderLabel="More" />
    </Page>
  );
}
