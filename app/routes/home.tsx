import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applies, writesIn } from "#app/accounts/viewer.ts";
import { read } from "#app/db.server.ts";
import { todayIn } from "#app/documents/day.ts";
import { findWhenAllRead } from "#app/home/all-read-queries.server.ts";
import { Concerns } from "#app/home/concerns.tsx";
import { NewInCohort, ReadCohorts } from "#app/home/new-in-cohort.tsx";
import { concernsShown, shareRows } from "#app/home/rows-shown.ts";
import { findWaiting } from "#app/home/waiting-queries.server.ts";
import { countWaits, WaitsForMe } from "#app/home/waits-for-me.tsx";
import { WhenAllRead } from "#app/home/when-all-read.tsx";
import { countToDecide, rowsToDecide, toDecide } from "#app/moderation/waits-to-decide.tsx";
import { momentIn } from "#app/notifications/inbox-address.ts";
import { listConcerns } from "#app/notifications/inbox-queries.server.ts";
import { Checklist } from "#app/setup/checklist.tsx";
import { Newcomer } from "#app/setup/newcomer.tsx";
import { stepsOnHome } from "#app/setup/steps.ts";
import { isolated } from "#app/text/isolated.ts";
import { ListScript } from "#app/threads/list/list-script.tsx";
import { newsRowOf } from "#app/threads/list/listed-thread.ts";
import { listNews } from "#app/threads/list/news-queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { longDay } from "#app/ui/time.ts";
import { momentIn as clockIn } from "#app/ui/time-zone.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { sendsMail } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";
import { inFigures } from "../text/counted.ts";

export const meta = titled("What’s new");

export async function loader({ context, request }: LoaderFunctionArgs) {
  // Whoever applies has no cohorts of which to read: where the application stands is their home.
  if (context.viewer && applies(context.viewer)) return redirect("/applying");
  const { searchParams } = new URL(request.url);
  return read(context, async (db, viewer) => {
    const open = viewer.cohorts.filter((cohort) => cohort.accepted && !cohort.byLook);
    const openIds = open.map((cohort) => cohort.id);
    const writtenIds = openIds.filter((id) => writesIn(viewer, id));
    const charters = viewer.cohorts.filter((cohort) => !cohort.accepted);
    const { inbox, inboxElsewhere } = context.frame;
    const shownOfInbox = concernsShown(inbox, open.filter(({ unread }) => unread > 0).length);
    const most = shareRows(open, { inbox, waits: 0 });
    const [concerns, waiting, news, whenAllRead] = await Promise.all([
      listConcerns(db, viewer.id, {
        ...{ shown: shownOfInbox, settled: numberIn(searchParams.get("row")), elsewhere: inboxElsewhere },
      }),
      findWaiting(db, { cohortIds: writtenIds, today: todayIn(Date.now(), viewer.timeZone) }),
      most.length > 0
        ? listNews(
            db,
            viewer.id,
            most.map(({ cohort, rows }) => ({ cohortId: cohort.id, rows })),
          )
        : [],
      most.length > 0 ? null : findWhenAllRead(db, writtenIds),
    ]);
    // How much of the news there is room for depends on what comes before them; where nothing does, all that was asked for is shown.
    const decide = toDecide(viewer, context.frame);
    const waits = countWaits(waiting, charters.length) + countToDecide(decide);
    const shares = shareRows(open, { inbox, waits });
    const [slug, moment] = [searchParams.get("read"), momentIn(searchParams.get("at"))];
    return {
      firstName: isolated(viewer.name.split(" ")[0]!),
      news: shares.map(({ cohort, rows }) => {
        const shown = news.filter((row) => row.cohortId === cohort.id).slice(0, rows);
        return onlyInMarkup(
          context,
          { cohort, rows: shown.map((row) => newsRowOf(row, cohort.slug)) },
          "rows",
        );
      }),
      quiet: open.filter(({ unread }) => unread === 0),
      marked: slug && moment ? { slug, moment } : null,
      charters,
      unread: open.reduce((sum, cohort) => sum + cohort.unread, 0),
      concerns,
      waiting,
      whenAllRead,
      inbox,
      shownOfInbox,
      staff: viewer.networkRole !== null,
      decide,
      steps: stepsOnHome(viewer, context.frame.steps, sendsMail()),
      secondFactor: viewer.secondFactor,
      practice: viewer.practice,
    };
  });
}

export default function Home() {
  const {
    firstName,
    news,
    quiet,
    marked,
    charters,
    unread,
    concerns,
    waiting,
    whenAllRead,
    inbox,
    shownOfInbox,
    staff,
    decide,
    steps,
    secondFactor,
    practice,
  } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const nothing = news.length + quiet.length + charters.length === 0;
  const isNew = charters.length > 0 && news.length + quiet.length === 0;
  return (
    <Page>
      <PageHead
        eyebrow={longDay(new Date(now), timeZone)}
        title={isNew ? `Welcome, ${firstName}` : `${greeting(now, timeZone)}, ${firstName}`}
        lead={nothing ? undefined : isNew ? "First, the charter." : lead(unread, inbox)}
      />
      {steps && <Checklist steps={steps} away={secondFactor ? false : null} />}
      <WaitsForMe charters={charters} waiting={waiting} leading={rowsToDecide(decide)} />
      <Concerns rows={concerns} shown={shownOfInbox} many={inbox} now={now} timeZone={timeZone} />
      {news.length > 0 && (
        <section className="sheet list" aria-labelledby="news">
          <h2 className="vh" id="news">
            New in your cohorts
          </h2>
          {news.map(({ cohort, rows }) => (
            <NewInCohort key={cohort.slug} cohort={cohort} rows={rows} now={now} timeZone={timeZone} />
          ))}
        </section>
      )}
      <ReadCohorts cohorts={quiet} marked={marked} />
      {whenAllRead && !isNew && <WhenAllRead found={whenAllRead} />}
      {nothing && staff && !steps && (
        <Empty title="No cohort of your own" action={<ButtonLink href="/admin">Run the network</ButtonLink>}>
          You form cohorts and seat practices. What is said inside them is theirs; you see it only through a
          look.
        </Empty>
      )}
      {nothing && !staff && !steps && <Newcomer practice={practice} secondFactor={secondFactor} />}
      <ListScript ask="/ask" />
    </Page>
  );
}

function greeting(now: number, timeZone: string): string {
  const { hour } = clockIn(now, timeZone);
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
        : `${inFigures(unread)} conversations have moved.`;
  if (inbox === 0) return moved;
  return `${inbox === 1 ? "One thing in your inbox concerns" : `${inFigures(inbox)} things in your inbox concern`} you. ${moved}`;
}
