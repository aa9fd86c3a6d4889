import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { isSlug } from "#app/cohorts/policy.ts";
import { AuditFilters } from "#app/moderation/audit/audit-filters.tsx";
import { listEntries, namesForFilter } from "#app/moderation/audit/audit-queries.server.ts";
import { type GroupName, groupNames, sentenceOf } from "#app/moderation/audit/audit-words.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { longMoment } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { dayIn } from "#app/web/day-in.ts";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta = titled("Audit log");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const filter = filterIn(search);
  return readAsStaff(context, async (db, viewer) => {
    const { entries, next } = await listEntries(db, viewer, filter);
    return {
      entries: entries.map((entry) => ({ id: entry.id, at: entry.at, sentence: sentenceOf(entry) })),
      filter,
      names: await namesForFilter(db, filter),
      newest: filter.before ? pageAfter(search, "before", "") : null,
      older: next ? pageAfter(search, "before", next) : null,
      administrator: isAdministrator(viewer),
    };
  });
}

function filterIn(search: URLSearchParams) {
  const group = search.get("group") ?? "";
  const cohort = search.get("cohort") ?? "";
  return {
    group: Object.hasOwn(groupNames, group) ? (group as GroupName) : null,
    cohort: isSlug(cohort) ? cohort : null,
    practice: uidIn(search.get("practice")),
    person: uidIn(search.get("person")),
    from: dayIn(search.get("from")),
    to: dayIn(search.get("to")),
    before: numberIn(search.get("before")),
  };
}

export default function AuditLog() {
  const { entries, filter, names, newest, older, administrator } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Audit log"
        lead="What was done, by whom, and why. Nobody can change or delete a line."
      />
      <AdminTabs current="audit" administrator={administrator} />
      <Sheet id="entries" title="Entries" hideTitle flush bleed>
        <AuditFilters filter={filter} names={names} />
        {entries.length === 0 && (
          <div className="empty">
            <h3>Nothing here</h3>
            <p>Nothing was done that fits these filters.</p>
          </div>
        )}
        <ol className="bare">
          {entries.map((entry) => (
            <li key={entry.id} className="leftout">
              <p>
                {entry.sentence}
                <span className="meta">
                  <br />
                  <time dateTime={entry.at.toISOString()}>{longMoment(entry.at, timeZone)}</time>
                </span>
              </p>
            </li>
          ))}
        </ol>
      </Sheet>
      <Pager label="Newer and older entries" newer={newest} newerLabel="Newest" older={older} />
    </Page>
  );
}
