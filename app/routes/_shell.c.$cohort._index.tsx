import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/at.ts";
import { findCohort } from "#app/cohorts/queries.server.ts";
import { read } from "#app/db.server.ts";
import { beforeOf, countUnanswered, listThreads } from "#app/threads/list-queries.server.ts";
import { canStart } from "#app/threads/policy.ts";
import { rowOf } from "#app/threads/row-of.ts";
import { ThreadRow } from "#app/threads/thread-row.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { Page } from "#app/ui/shell.tsx";
import { TableArt } from "#app/ui/table-art.tsx";
import { Pills, Tabs } from "#app/ui/tabs.tsx";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/only-in-markup.ts";
import { useClock } from "#app/web/use-clock.ts";

const filters = ["latest", "unread", "unanswered"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cohort.name ?? "Conversations"}: conversations · Roundtable` },
];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const filter = filters.find((each) => each === searchParams.get("show")) ?? "latest";
  const key = searchParams.get("before");
  return read(context, async (db, viewer) => {
    const seat = cohortAt(viewer, params.cohort);
    const [seen, { rows, next }, unanswered] = await Promise.all([
      findCohort(db, viewer, seat.slug),
      listThreads(db, seat.id, filter, beforeOf(key)),
      countUnanswered(db, seat.id),
    ]);
    const cohort = found(seen);
    const page = {
      cohort: { ...seat, focus: cohort.focus, purpose: cohort.purpose, createdAt: cohort.createdAt },
      facilitators: cohort.facilitators.map((each) => each.name),
      filter,
      none: rows.length === 0,
      rows: rows.map((row) => rowOf(row, seat.slug)),
      older: next && `?${filter === "latest" ? "" : `show=${filter}&`}before=${next}`,
      first: beforeOf(key) === null,
      unanswered,
      can: { start: canStart(viewer, seat.id, "question") },
    };
    return onlyInMarkup(context, page, "rows");
  });
}

export default function CohortPage() {
  const { cohort, facilitators, filter, none, rows, older, first, unanswered, can } =
    useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}`;
  return (
    <Page side={<AtTheTable cohort={cohort} home={home} />}>
      <PageHead
        eyebrow={
          <>
            Cohort since {plainDay(cohort.createdAt, timeZone)}
            {facilitators.length > 0 && ` · led by ${facilitators.join(" and ")}`}
          </>
        }
        emblem={
          <Ring size="medium" capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
        }
        title={cohort.name}
        lead={cohort.purpose || cohort.focus}
        actions={
          can.start && (
            <ButtonLink href={`${home}/ask`} variant="primary" icon="plus" className="hide-narrow">
              Ask this cohort
            </ButtonLink>
          )
        }
      />
      <Tabs
        label="In this cohort"
        narrowOnly
        tabs={[
          { href: home, label: "Conversations", current: true },
          { href: `${home}/people`, label: "Practices" },
          { href: `${home}/charter`, label: "Charter" },
        ]}
      />
      {none && filter === "latest" && first ? (
        <NothingYet home={home} canStart={can.start} />
      ) : (
        <section className="sheet list" aria-labelledby="list-title">
          <div className="sheet-head">
            <h2 id="list-title" className="vh">
              Conversations
            </h2>
            <Pills
              label="Show"
              pills={[
                { href: home, label: "Latest", current: filter === "latest" },
                {
                  href: `${home}?show=unread`,
                  label: "Unread",
                  current: filter === "unread",
                  count: cohort.unread,
                },
                {
                  href: `${home}?show=unanswered`,
                  label: "Unanswered",
                  current: filter === "unanswered",
                  count: unanswered,
                },
              ]}
            />
            {cohort.unread > 0 && !cohort.byLook && (
              <form method="post" action={`${home}/read`}>
                <Button variant="quiet" icon="check">
                  Mark all as read
                </Button>
              </form>
            )}
          </div>
          {none ? (
            <NoneLeft filter={first ? filter : "latest"} home={home} />
          ) : (
            <AsSent
              as="ul"
              id="conversations"
              className="bare"
              from={rows}
              draw={(all) =>
                all.map((row) => <ThreadRow key={row.href} thread={row} now={now} timeZone={timeZone} />)
              }
            />
          )}
        </section>
      )}
      <Pager label="Older conversations" newer={first ? null : home} newerLabel="Newest" older={older} />
    </Page>
  );
}

type Seats = { capacity: number; taken: number; mySeat: number; byLook: boolean; facilitator: boolean };

/** The table with its seats, and the way to who sits there. */
function AtTheTable({ cohort, home }: { cohort: Seats; home: string }) {
  const seats = Array.from({ length: cohort.taken }, (_, i) => ({
    initials: "",
    mine: i + 1 === cohort.mySeat,
  }));
  const open = cohort.capacity - cohort.taken;
  return (
    <section className="sheet sheet-in stack center" aria-label="Who sits here">
      <TableArt
        seats={seats}
        capacity={cohort.capacity}
        title={cohort.taken === 1 ? "1 practice" : `${cohort.taken} practices`}
        subtitle={open > 0 ? `${open} open` : "every seat taken"}
      />
      <p className="meta">
        {cohort.byLook
          ? "You are looking in as a moderator. The facilitators see that you do."
          : "What is said here stays here."}
      </p>
      <ButtonLink href={`${home}/people`} wide>
        See practices and people
      </ButtonLink>
      {(cohort.facilitator || cohort.byLook) && (
        <ButtonLink href={`${home}/queue`} variant="quiet" icon="flag" wide>
          Reported posts
        </ButtonLink>
      )}
    </section>
  );
}

function NothingYet({ home, canStart }: { home: string; canStart: boolean }) {
  return (
    <Empty
      title="Nobody has asked anything yet"
      action={
        canStart && (
          <ButtonLink href={`${home}/ask`} variant="primary" icon="plus">
            Ask the first question
          </ButtonLink>
        )
      }
    >
      First questions are the hardest to write and the easiest to answer. A good one names the situation, what
      you tried, and what you want to decide.
    </Empty>
  );
}

function NoneLeft({ filter, home }: { filter: string; home: string }) {
  return (
    <div className="empty">
      <h2>
        {filter === "unread"
          ? "All read"
          : filter === "unanswered"
            ? "Every question has an answer"
            : "Nothing older"}
      </h2>
      <p>
        <a href={home}>See the latest conversations</a>
      </p>
    </div>
  );
}
