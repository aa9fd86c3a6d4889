import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff, listSeatsOfCohort } from "#app/cohorts/admin-queries.server.ts";
import { FewLeftSheet } from "#app/cohorts/few-left-sheet.tsx";
import { isSmall } from "#app/cohorts/policy.ts";
import { SeatsForStaff } from "#app/cohorts/seats-for-staff.tsx";
import { listMyLooks } from "#app/moderation/look-queries.server.ts";
import { MyLooks } from "#app/moderation/my-looks.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Definitions } from "#app/ui/facts.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.cohort.name ?? "Cohort"));

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db, viewer) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const small = isSmall(cohort, context.now);
    const [ending] = await verbs.endingOf(db, { cohort: cohort.id });
    return {
      cohort,
      seats: await listSeatsOfCohort(db, cohort),
      small,
      others: small ? await verbs.cohortsToMerge(db, { cohort: cohort.id }) : [],
      ...ending!,
      looks: (await listMyLooks(db, viewer)).filter((look) => look.cohortId === cohort.id),
      /** Whoever belongs to a practice cannot look: they may compete with someone at the table. */
      mayLook: viewer.practice === null,
    };
  });
}

const done = {
  formed: "The cohort is formed. Add its practices next: each gets its seat with it.",
  saved: "The cohort is saved.",
  seated: "The practice has its seat. Its owners attend as soon as they accept the charter.",
  unseated: "The seat is free. The practice’s people no longer see this cohort.",
  appointed: "They lead this cohort now.",
  stepped: "They no longer lead this cohort.",
  published: "The new version is published. Each member accepts it before they see the cohort again.",
  closed: "The look is closed.",
  archived: "The cohort is archived. Its members hear of it, and read on.",
  opened: "The cohort is open again. Its members hear of it.",
};

export default function CohortForStaff() {
  const { cohort, seats, looks, mayLook, small, others, mayEnd, neverRan } = useLoaderData<typeof loader>();
  const { timeZone } = useClock();
  const here = `/admin/cohorts/${cohort.slug}`;
  const held = seats.filter((seat) => !seat.until);
  const taken = held.length;
  return (
    <Page>
      <PageHead
        back={{ href: "/admin/cohorts", label: "Cohorts" }}
        emblem={<Ring size="medium" capacity={cohort.capacity} taken={taken} />}
        title={isolated(cohort.name)}
        lead={isolated(cohort.focus)}
        actions={
          <ButtonLink href={`${here}/edit`} icon="pencil">
            Edit the cohort
          </ButtonLink>
        }
      />
      <Done sentences={done} />
      {cohort.archivedAt !== null && (
        <Banner icon="archive">
          <b>{`This cohort is archived since ${plainDay(cohort.archivedAt, timeZone)}.`}</b>{" "}
          {neverRan
            ? "It was given up before it began, so nobody has read there."
            : "Its members read on, and nothing is added any more."}{" "}
          {mayEnd && <a href={`${here}/open-again`}>Open it again</a>}
        </Banner>
      )}
      <MyLooks looks={looks} />
      {small && (
        <FewLeftSheet
          fewSince={cohort.fewSince!}
          seats={held}
          others={others}
          mayEnd={mayEnd}
          slug={cohort.slug}
        />
      )}
      <Sheet
        id="seats"
        title={`Seats: ${taken} of ${cohort.capacity}`}
        flush
        action={
          taken < cohort.capacity &&
          cohort.state === "active" && (
            <WaysToSeats here={here} slug={cohort.slug} runs={cohort.runsSince !== null} />
          )
        }
      >
        {taken === 0 && (
          <div className="center sheet-in">
            <SeatsDrawing
              seats={[]}
              capacity={cohort.capacity}
              title={`0 of ${cohort.capacity}`}
              subtitle="seats taken"
            />
          </div>
        )}
        <SeatsForStaff seats={seats} here={here} />
      </Sheet>
      <Sheet
        id="about"
        title="About the cohort"
        action={
          cohort.state === "active" &&
          mayEnd &&
          !small && (
            <ButtonLink href={`${here}/archive`} variant="quiet" icon="archive">
              Archive it
            </ButtonLink>
          )
        }
      >
        <Definitions
          facts={[
            { name: "Purpose", value: cohort.purpose || "Not said" },
            { name: "Link", value: `/c/${cohort.slug}` },
            { name: "Formed", value: plainDay(cohort.createdAt, timeZone) },
            { name: "Charter", value: <a href={`${here}/charter`}>Version {cohort.charterVersion}</a> },
            { name: "History", value: <a href={`/admin/audit?cohort=${cohort.slug}`}>What was done here</a> },
          ]}
        />
      </Sheet>
      {looks.length === 0 && (
        <Sheet id="look" title="Look inside">
          <p>
            What is said here is the members’ own. When something must be looked into, open a look: you read
            for four hours, and the cohort’s facilitators see your name and your reason.
          </p>
          {mayLook ? (
            <p>
              <ButtonLink href={`${here}/look`} icon="eye">
                Open a look
              </ButtonLink>
            </p>
          ) : (
            <p className="meta">You belong to a practice yourself, so another moderator has to do this.</p>
          )}
        </Sheet>
      )}
    </Page>
  );
}

/** The ways to a seat. Once a cohort runs, who sits there is asked first, so nobody comes with a seat. */
function WaysToSeats({ here, slug, runs }: { here: string; slug: string; runs: boolean }) {
  if (runs)
    return (
      <ButtonLink href={`${here}/seats/new`} icon="seat" variant="primary">
        Let a practice join
      </ButtonLink>
    );
  return (
    <span className="flow">
      <ButtonLink href={`/admin/practices/new?cohort=${slug}`} icon="plus" variant="primary">
        Add a practice
      </ButtonLink>
      <ButtonLink href={`/admin/practices/paste?cohort=${slug}`} icon="bullets">
        Paste a list
      </ButtonLink>
      <ButtonLink href={`${here}/seats/new`} icon="seat">
        Seat one that is here
      </ButtonLink>
    </span>
  );
}
