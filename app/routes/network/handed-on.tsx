import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { listHandedOn } from "#app/moderation/handed-on-queries.server.ts";
import { HandedOnSheet } from "#app/moderation/handed-on-row.tsx";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "Handed on to you · Roundtable" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = numberIn(new URL(request.url).searchParams.get("before"));
  return readAsStaff(context, async (db, viewer) => {
    return {
      ...(await listHandedOn(db, before)),
      first: before === null,
      looking: viewer.cohorts.filter(({ byLook }) => byLook).map(({ slug }) => slug),
      administrator: isAdministrator(viewer),
    };
  });
}

export default function HandedOnPage() {
  const { rows, next, first, looking, administrator } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  return (
    <Page>
      <PageHead
        title="Handed on to you"
        lead="Reports that facilitators want a moderator to see. To read what was written, open a look; they will see that you did."
      />
      <AdminTabs current="handed-on" administrator={administrator} />
      {rows.length === 0 ? (
        <Empty title="Nothing was handed on">
          Facilitators decide most reports themselves. What they hand on appears here.
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
      <Pager
        label="Older matters"
        newer={first ? null : "/admin/handed-on"}
        newerLabel="Newest"
        older={next === null ? null : `?before=${next}`}
      />
    </Page>
  );
}
