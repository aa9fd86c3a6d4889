import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { isAdministrator } from "#app/accounts/viewer.ts";
import { listCohorts } from "#app/cohorts/admin-queries.server.ts";
import { isSmall } from "#app/cohorts/policy.ts";
import { AdminTabs } from "#app/moderation/network/admin-tabs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Cohorts");

export function loader({ context }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db, viewer) => {
    return { cohorts: await listCohorts(db), administrator: isAdministrator(viewer) };
  });
}

export default function Cohorts() {
  const { cohorts, administrator } = useLoaderData<typeof loader>();
  const add = (
    <ButtonLink href="/admin/cohorts/new" variant="primary" icon="plus">
      Form a cohort
    </ButtonLink>
  );
  return (
    <Page>
      <PageHead title="Cohorts" actions={cohorts.length > 0 && add} />
      <AdminTabs current="cohorts" administrator={administrator} />
      {cohorts.length === 0 ? (
        <Empty title="No cohort yet" art={<SeatsDrawing seats={[]} capacity={8} decorative />} action={add}>
          A cohort is a table of practices that do not compete. Form one, then give its seats.
        </Empty>
      ) : (
        <Sheet id="list" title="All cohorts" hideTitle flush bleed>
          <table className="grid grid-cards">
            <thead>
              <tr>
                <th scope="col">Cohort</th>
                <th scope="col">Focus</th>
                <th scope="col" className="number">
                  Seats
                </th>
                <th scope="col" className="number">
                  People
                </th>
              </tr>
            </thead>
            <tbody>
              {cohorts.map((cohort) => (
                <tr key={cohort.slug}>
                  <th scope="row">
                    <a href={`/admin/cohorts/${cohort.slug}`} dir="auto">
                      {cohort.name}
                    </a>
                    <CohortState cohort={cohort} />
                  </th>
                  <td dir="auto">{cohort.focus}</td>
                  <td data-label="Seats" className="number">
                    {cohort.taken} of {cohort.capacity}
                  </td>
                  <td data-label="People" className="number">
                    {cohort.people}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
    </Page>
  );
}

function CohortState({ cohort }: { cohort: Parameters<typeof isSmall>[0] }) {
  const { now } = useClock();
  if (cohort.state === "archived") return <Chip icon="archive">Archived</Chip>;
  if (cohort.state === "forming") return <Chip>Being formed</Chip>;
  return isSmall(cohort, now) && <Chip tone="held">Few practices are left</Chip>;
}
