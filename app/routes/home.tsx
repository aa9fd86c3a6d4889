import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { listUnreadInbox } from "#app/notifications/inbox-queries.server.ts";
import { InboxLine } from "#app/notifications/inbox-row.tsx";
import { isolated } from "#app/text/isolated.ts";
import { ListScript } from "#app/threads/list/list-script.tsx";
import { newsRowOf } from "#app/threads/list/listed-thread.ts";
import { beforeOf, listNews } from "#app/threads/list/queries.server.ts";
import { ThreadRow } from "#app/threads/list/thread-row.tsx";
import { findWaiting } from "#app/threads/list/waiting-queries.server.ts";
import { WaitsForMe } from "#app/threads/list/waits-for-me.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Count } from "#app/ui/count.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { longDay } from "#app/ui/time.ts";
import { momentIn } from "#app/ui/time-zone.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { DraftList } from "#app/writing/drafts/draft-list.tsx";
import { listDrafts } from "#app/writing/drafts/draft-queries.server.ts";

export const meta: MetaFunction = () => [{ title: "What’s new · Roundtable" }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const before = beforeOf(new URL(request.url).searchParams.get("before"));
  return read(context, async (db, viewer) => {
    const open = viewer.cohorts.filter((cohort) => cohort.accepted && !cohort.byLook);
    const openIds = open.map((cohort) => cohort.id);
    const [{ rows, next }, drafts, concerning, waiting] = await Promise.all([
      listNews(db, viewer.id, openIds, before),
      before ? [] : listDrafts(db, viewer, 5),
      before ? [] : listUnreadInbox(db, viewer.id),
      before ? null : findWaiting(db, openIds),
    ]);
    const groups = open.map((cohort) => ({
      cohort,
      rows: rows.filter((row) => row.cohortId === cohort.id).map((row) => newsRowOf(row, cohort.slug)),
    }));
    return {
      firstName: isolated(viewer.name.split(" ")[0]!),
      groups: groups
        .filter((group) => group.rows.length > 0)
        .map((group) => onlyInMarkup(context, group, "rows")),
      quiet: groups
        .filter((group) => group.rows.length === 0 && group.cohort.unread === 0)
        .map((group) => group.cohort),
      charters: viewer.cohorts.filter((cohort) => !cohort.accepted),
      unread: open.reduce((sum, cohort) => sum + cohort.unread, 0),
      drafts,
      concerning,
      waiting,
      older: next && `?before=${next}`,
      first: before === null,
      inbox: context.frame.inbox,
      staff: isStaff(viewer),
    };
  });
}

export default function Home() {
  const {
    firstName,
    groups,
    quiet,
    charters,
    unread,
    drafts,
    concerning,
    waiting,
    older,
    first,
    inbox,
    staff,
  } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const nothing = groups.length + quiet.length + charters.length === 0;
  return (
    <Page>
      <PageHead
        eyebrow={longDay(new Date(now), timeZone)}
        title={`${greeting(now, timeZone)}, ${firstName}`}
        lead={nothing ? undefined : lead(unread, inbox)}
      />
      {charters.map((cohort) => (
        <section key={cohort.slug} className="sheet quiet-row">
          <h2>
            <a className="head-link" href={`/c/${cohort.slug}/charter`}>
              <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
              {cohort.name}
            </a>
          </h2>
          <p>
            <ButtonLink href={`/c/${cohort.slug}/charter`} variant="primary">
              Read and accept the charter
            </ButtonLink>
          </p>
        </section>
      ))}
      {concerning.length > 0 && (
        <section className="sheet list" aria-labelledby="concerns">
          <div className="sheet-head split">
            <h2 id="concerns">Concerns you</h2>
            <a className="more-link" href="/inbox">
              Your inbox
            </a>
          </div>
          <ul className="bare">
            {concerning.map((row) => (
              <InboxLine key={row.id} row={row} now={now} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      )}
      {waiting && <WaitsForMe {...waiting} />}
      <DraftList drafts={drafts} now={now} timeZone={timeZone} />
      {groups.map(({ cohort, rows }) => (
        <section key={cohort.slug} className="sheet list" aria-labelledby={`c-${cohort.slug}`}>
          <div className="sheet-head">
            <h2 id={`c-${cohort.slug}`}>
              <a className="head-link" href={`/c/${cohort.slug}`}>
                <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
                {cohort.name}
              </a>
            </h2>
            <Count value={cohort.unread} of="unread" />
          </div>
          <AsSent
            as="ul"
            id={`n-${cohort.slug}`}
            className="bare"
            from={rows}
            draw={(all) =>
              all.map((row) => <ThreadRow key={row.href} thread={row} now={now} timeZone={timeZone} />)
            }
          />
        </section>
      ))}
      {first &&
        quiet.map((cohort) => (
          <section key={cohort.slug} className="sheet quiet-row">
            <h2>
              <a className="head-link" href={`/c/${cohort.slug}`}>
                <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
                {cohort.name}
              </a>
            </h2>
            <p className="meta">
              <Icon name="check" />
              All read
            </p>
          </section>
        ))}
      {nothing && staff && (
        <Empty title="No cohort of your own" action={<ButtonLink href="/admin">Run the network</ButtonLink>}>
          You form cohorts and seat practices. What is said inside them is theirs; you see it only through a
          look.
        </Empty>
      )}
      {nothing && !staff && (
        <Empty title="You have no seat yet" action={<ButtonLink href="/settings">Your settings</ButtonLink>}>
          Once a moderator seats your practice in a cohort, its conversations appear here.
        </Empty>
      )}
      <ListScript ask="/ask" />
      <Pager label="Older news" newer={first ? null : "/"} newerLabel="Newest" older={older} />
    </Page>
  );
}

function greeting(now: number, timeZone: string): string {
  const { hour } = momentIn(now, timeZone);
  if (hour < 5) return "Good evening";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

function lead(unread: number, inbox: number): string {
  const moved =
    unread === 0
      ? "All read."
      : unread === 1
        ? "One conversation has moved."
        : `${unread} conversations have moved.`;
  if (inbox === 0) return moved;
  return `${inbox === 1 ? "One thing in your inbox concerns" : `${inbox} things in your inbox concern`} you. ${moved}`;
}
