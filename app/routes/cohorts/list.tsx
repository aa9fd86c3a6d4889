import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { type FrameCohort, onlyRuns } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Count } from "#app/ui/count.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { clock } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { counted } from "../../text/counted.ts";

export const meta = titled("My cohorts");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (_db, viewer) => {
    const cohorts = viewer.cohorts.map(({ id, ...cohort }) => cohort);
    return {
      mine: cohorts.filter(({ byLook }) => !byLook),
      looks: cohorts.filter(({ byLook }) => byLook),
      hasPractice: viewer.practice !== null,
      staff: viewer.networkRole !== null,
      onlyRuns: onlyRuns(viewer),
    };
  });
}

export default function MyCohorts() {
  const { mine, looks, hasPractice, staff, onlyRuns } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  return (
    <Page>
      <PageHead title={onlyRuns ? "My looks" : "My cohorts"} />
      {onlyRuns && looks.length === 0 && (
        <Empty
          title="No look is open"
          art={<SeatsDrawing seats={[]} capacity={8} decorative />}
          action={<ButtonLink href="/admin/cohorts">All cohorts</ButtonLink>}
        >
          Those that you form and keep are with the network’s. One that you look into appears here as long as
          the look is open.
        </Empty>
      )}
      {!onlyRuns && mine.length === 0 && (
        <Empty
          title={staff ? "No cohort of your own" : "You have no seat yet"}
          art={<SeatsDrawing seats={[]} capacity={8} decorative />}
          action={hasPractice && <ButtonLink href="/practice">See my practice</ButtonLink>}
        >
          A seat is a practice’s place in a cohort: a table of practices that do not compete. The network’s
          moderators give seats, and a practice’s owner chooses who attends. Once you do, the cohort is here.
        </Empty>
      )}
      {mine.length > 0 && (
        <ul className="bare columns">
          {mine.map((cohort) => (
            <CohortCard key={cohort.slug} cohort={cohort}>
              {!cohort.accepted && (
                <Chip tone="pinned" icon="doc">
                  Charter to accept
                </Chip>
              )}
              {cohort.archivedAt && <Chip icon="archive">Archived</Chip>}
              {cohort.accepted && <Count value={cohort.unread} soft={`${cohort.unread} new`} />}
              {cohort.facilitator && <Chip tone="topic">You lead it</Chip>}
              {cohort.accepted && cohort.reports > 0 && (
                <Chip tone="danger" icon="flag">
                  {counted(cohort.reports, "report")}
                </Chip>
              )}
            </CohortCard>
          ))}
        </ul>
      )}
      {looks.length > 0 && (
        <section aria-label="My looks" className="stack">
          {!onlyRuns && <h2>My looks</h2>}
          <ul className="bare columns">
            {looks.map((cohort) => (
              <CohortCard key={cohort.slug} cohort={cohort}>
                <Chip tone="info" icon="eye">
                  {`Until ${clock(cohort.lookUntil!, timeZone)}`}
                </Chip>
              </CohortCard>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

type Cohort = Omit<FrameCohort, "id">;

function CohortCard({ cohort, children }: { cohort: Cohort; children: ReactNode }) {
  return (
    <li>
      <a className="starter" href={`/c/${cohort.slug}${cohort.accepted ? "" : "/charter"}`}>
        <span className="flow">
          <Ring size="medium" capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
          <b>{cohort.name}</b>
        </span>
        <span className="meta">
          {cohort.taken} of {cohort.capacity} seats taken
        </span>
        <span className="flow">{children}</span>
      </a>
    </li>
  );
}
