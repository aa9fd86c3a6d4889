import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Count } from "#app/ui/count.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";

export const meta: MetaFunction = () => [{ title: "My cohorts · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => ({
    cohorts: viewer.cohorts.map(({ id, ...cohort }) => cohort),
    hasPractice: viewer.practice !== null,
    staff: isStaff(viewer),
  }));
}

export default function MyCohorts() {
  const { cohorts, hasPractice, staff } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead title="My cohorts" />
      {cohorts.length === 0 && staff && (
        <Empty
          title="No cohort of your own"
          art={<SeatsDrawing seats={[]} capacity={8} decorative />}
          action={<ButtonLink href="/admin/cohorts">All cohorts</ButtonLink>}
        >
          Those that you form and keep are with the network’s. One that you look into appears here as long as
          the look is open.
        </Empty>
      )}
      {cohorts.length === 0 && !staff && (
        <Empty
          title="You have no seat yet"
          art={<SeatsDrawing seats={[]} capacity={8} decorative />}
          action={hasPractice && <ButtonLink href="/practice">See my practice</ButtonLink>}
        >
          A seat is a practice’s place in a cohort: a table of practices that do not compete. The network’s
          moderators give seats, and a practice’s owner chooses who attends. Once you do, the cohort is here.
        </Empty>
      )}
      {cohorts.length > 0 && (
        <ul className="bare columns">
          {cohorts.map((cohort) => (
            <li key={cohort.slug}>
              <a className="starter" href={`/c/${cohort.slug}${cohort.accepted ? "" : "/charter"}`}>
                <span className="flow">
                  <Ring
                    size="medium"
                    capacity={cohort.capacity}
                    taken={cohort.taken}
                    mine={cohort.mySeat || null}
                  />
                  <b>{cohort.name}</b>
                </span>
                <span className="meta">
                  {cohort.taken} of {cohort.capacity} seats taken
                </span>
                <span className="flow">
                  {!cohort.accepted && (
                    <Chip tone="pinned" icon="doc">
                      Charter to accept
                    </Chip>
                  )}
                  {cohort.accepted && <Count value={cohort.unread} soft={`${cohort.unread} new`} />}
                  {cohort.byLook && (
                    <Chip tone="info" icon="eye">
                      By a look
                    </Chip>
                  )}
                  {cohort.facilitator && !cohort.byLook && <Chip tone="topic">You lead it</Chip>}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
