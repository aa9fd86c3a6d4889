import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { facilitates } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { LooksSheet } from "#app/cohorts/looks-sheet.tsx";
import { listSeated } from "#app/cohorts/roster-queries.server.ts";
import { SeatedPractice } from "#app/cohorts/seated-practice.tsx";
import { read } from "#app/db.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { initialsOf } from "#app/ui/initials.ts";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `${data?.cohort.name ?? "Cohort"}: practices and people`,
);

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const leads = facilitates(viewer, cohort.id) || cohort.byLook;
    return {
      cohort,
      practices: await listSeated(db, cohort),
      looks: leads ? await verbs.looksInto(db, { cohort: cohort.id }) : null,
      mine: viewer.practice?.uid,
    };
  });
}

export default function CohortPeople() {
  const { cohort, practices, looks, mine } = useLoaderData<typeof loader>();
  const open = cohort.capacity - practices.length;
  return (
    <Page>
      <PageHead
        eyebrow={cohort.name}
        title="Practices and people"
        lead={seatsInWords(practices.length, open)}
      />
      <CohortTabs cohort={cohort} current="people" />
      <div className="center">
        <SeatsDrawing
          seats={practices.map((practice) => ({
            initials: initialsOf(practice.name),
            mine: practice.uid === mine,
          }))}
          capacity={cohort.capacity}
          title={`${practices.length} of ${cohort.capacity}`}
          subtitle="seats taken"
        />
      </div>
      {practices.map((practice) => (
        <SeatedPractice key={practice.uid} practice={practice} isMine={practice.uid === mine} />
      ))}
      {looks && <LooksSheet looks={looks} />}
    </Page>
  );
}

function seatsInWords(taken: number, open: number): string {
  const practices = taken === 1 ? "One practice" : `${taken} practices`;
  if (open <= 0) return `${practices}, and every seat is taken.`;
  return `${practices}, and ${open === 1 ? "one seat is" : `${open} seats are`} open.`;
}
