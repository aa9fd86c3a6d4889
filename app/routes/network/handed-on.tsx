import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { HANDED_ON } from "#app/moderation/addresses.ts";
import { listHandedOn } from "#app/moderation/handed-on-queries.server.ts";
import { HandedOnSheet } from "#app/moderation/handed-on-row.tsx";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { pageAfter } from "#app/web/search-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Handed on to you");

export function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const before = numberIn(search.get("before"));
  const ended = search.get("show") === "resolved";
  return readAsStaff(context, async (db, viewer) => {
    const { rows, next } = await listHandedOn(db, ended, before);
    return {
      rows,
      ended,
      waiting: context.frame.matters,
      newest: before === null ? null : pageAfter(search, "before", ""),
      older: next === null ? null : pageAfter(search, "before", next),
      looking: viewer.cohorts.filter(({ byLook }) => byLook).map(({ slug }) => slug),
      administrator: isAdministrator(viewer),
    };
  });
}

const done = {
  resolved: "It is resolved. Whoever reported it and whoever handed it on are told.",
  "put-back": "It stands again. Its author and whoever reported it are told.",
  purged: "It is purged. Its author and whoever reported it are told.",
  back: "It is back with those who lead the cohort, and they are told.",
};

export default function HandedOnPage() {
  const { rows, ended, waiting, newest, older, looking, administrator } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Handed on to you"
        lead="Reports that those who lead a cohort could not decide, or want a moderator to see. To read what was written, open a look; they will see that you did."
      />
      <AdminTabs current="handed-on" administrator={administrator} />
      <Done sentences={done} />
      <Pills
        label="Show"
        pills={[
          { href: HANDED_ON, label: "Waiting", current: !ended, count: waiting },
          { href: `${HANDED_ON}?show=resolved`, label: "Resolved", current: ended },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={ended ? "Nothing is resolved yet" : "Nothing waits for you"}>
          Facilitators decide most reports themselves. What they hand on appears here until it is resolved or
          sent back.
        </Empty>
      ) : (
        rows.map((matter) => (
          <HandedOnSheet
            key={matter.id}
            matter={matter}
            looking={looking.includes(matter.slug)}
            now={now}
            timeZone={timeZone}
          />
        ))
      )}
      <Pager label="Older matters" newer={newest} newerLabel="Newest" older={older} />
    </Page>
  );
}
