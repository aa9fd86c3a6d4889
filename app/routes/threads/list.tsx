import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { findCohort } from "#app/cohorts/queries.server.ts";
import { SeatsSheet } from "#app/cohorts/seats-sheet.tsx";
import { readAndNote } from "#app/db.server.ts";
import { momentIn } from "#app/notifications/inbox-address.ts";
import { NoneLeft, NothingYet } from "#app/threads/list/empty-lists.tsx";
import { ListScript } from "#app/threads/list/list-script.tsx";
import { rowOf } from "#app/threads/list/listed-thread.ts";
import { beforeOf, listThreads } from "#app/threads/list/queries.server.ts";
import { ThreadList } from "#app/threads/list/thread-list.tsx";
import { MarkedRead } from "#app/threads/page/marked-read.tsx";
import { canStart } from "#app/threads/policy.ts";
import { TopicFilter } from "#app/topics/topic-filter.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { Pills } from "#app/ui/tabs.tsx";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

const labels = { latest: "Latest", unread: "Unread", unanswered: "Unanswered", open: "Open" };
const filters = ["latest", "unread", "unanswered", "open"] as const;

export const meta = titled<typeof loader>(
  ({ data }) => `${data?.cohort.name ?? "Conversations"}: conversations`,
);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const filter = filters.find((each) => each === searchParams.get("show")) ?? "latest";
  const key = searchParams.get("before");
  const topicId = numberIn(searchParams.get("topic"));
  // That one was here may be written down a moment later, or not at all where the site stops in between.
  return readAndNote(context, context.isVisit, async (db, viewer) => {
    const seat = cohortAt(viewer, params.cohort);
    const [seen, { pinned, rows, next }] = await Promise.all([
      findCohort(db, viewer, seat.slug, context.isVisit),
      listThreads(db, seat.id, { filter, topicId }, beforeOf(key)),
    ]);
    const cohort = found(seen);
    const topic = topicId === null ? null : found(cohort.topics.find((each) => each.id === topicId));
    const rowsOf = (some: typeof rows) => some.map((row) => rowOf(row, seat.slug, cohort.topics));
    const read = searchParams.get("read");
    const page = {
      marked: {
        what: read === "all" ? seat.name : "The conversation",
        moment: momentIn(searchParams.get("at")),
      },
      cohort: { ...seat, focus: cohort.focus, purpose: cohort.purpose, createdAt: cohort.createdAt },
      facilitators: cohort.facilitators.map((each) => each.name),
      filter,
      topic,
      topics: cohort.topics.filter(({ id, retired }) => !retired || id === topicId),
      none: pinned.length + rows.length === 0,
      rows: { pinned: rowsOf(pinned), others: rowsOf(rows) },
      older: next && hrefOf({ filter, topicId, before: next }),
      first: beforeOf(key) === null,
      lastVisit: filter === "latest" && !topicId ? cohort.lastVisit : null,
      counts: { latest: 0, unread: seat.unread, unanswered: cohort.unanswered ?? 0, open: cohort.open ?? 0 },
      can: { start: canStart(viewer, seat.id, "question") },
    };
    return onlyInMarkup(context, page, "rows");
  });
}

/** The query of a list: what it shows, and where its page begins. */
function hrefOf({
  filter,
  topicId,
  before,
}: {
  filter: string;
  topicId?: number | null;
  before?: string;
}): string {
  const query = new URLSearchParams();
  if (filter !== "latest") query.set("show", filter);
  if (topicId) query.set("topic", String(topicId));
  if (before) query.set("before", before);
  return query.size > 0 ? `?${query}` : "";
}

export default function CohortPage() {
  const {
    marked,
    cohort,
    facilitators,
    filter,
    topic,
    topics,
    none,
    rows,
    older,
    first,
    lastVisit,
    counts,
    can,
  } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}`;
  return (
    <Page side={<SeatsSheet cohort={cohort} home={home} />}>
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
      <CohortTabs cohort={cohort} current="conversations" />
      {marked.moment !== null && (
        <MarkedRead slug={cohort.slug} what={marked.what} moment={marked.moment} page="list" />
      )}
      {none && filter === "latest" && !topic && first ? (
        <NothingYet home={home} canStart={can.start} />
      ) : (
        <section className="sheet list" aria-labelledby="list-title">
          <div className="sheet-head">
            <h2 id="list-title" className="vh">
              Conversations
            </h2>
            <Pills
              label="Show"
              pills={filters.map((each) => ({
                href: `${home}${hrefOf({ filter: each, topicId: topic?.id })}`,
                label: labels[each],
                current: filter === each,
                count: counts[each],
              }))}
            />
            <TopicFilter home={home} filter={filter} topic={topic?.id} topics={topics} />
          </div>
          {none ? (
            <NoneLeft filter={first ? filter : "latest"} topic={topic?.name} home={home} />
          ) : (
            <ThreadList rows={rows} lastVisit={first ? lastVisit : null} now={now} timeZone={timeZone} />
          )}
          {cohort.unread > 0 && !cohort.byLook && (
            <PostForm action={`${home}/read`} className="list-foot">
              <Button variant="quiet" icon="check">
                Mark all as read
              </Button>
            </PostForm>
          )}
        </section>
      )}
      <ListScript ask={`${home}/ask`} />
      <Pager label="Older conversations" newer={first ? null : home} newerLabel="Newest" older={older} />
    </Page>
  );
}
