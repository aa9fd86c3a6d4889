import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writesIn } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { type Db, read } from "#app/db.server.ts";
import { heldHref } from "#app/moderation/addresses.ts";
import { handledInWords } from "#app/moderation/handled-in-words.ts";
import { reportedAs } from "#app/moderation/items/reported.ts";
import { canDecide, canSeeQueue } from "#app/moderation/policy.ts";
import { QueueDecisions } from "#app/moderation/queue-decisions.tsx";
import { findItem, findItemAbout, listAround, listWaiting } from "#app/moderation/queue-queries.server.ts";
import { stepIn } from "#app/moderation/queue-step.ts";
import { ReportsSheet } from "#app/moderation/reports-sheet.tsx";
import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Time } from "#app/ui/time.tsx";
import { allow } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Cohort"}: reports`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canSeeQueue(cohort));
    const waiting = await listWaiting(db, cohort.id);
    const asked = await askedFor(db, cohort.id, searchParams);
    const wanted = asked ? await findItem(db, cohort.id, asked) : undefined;
    const step = stepIn(waiting, wanted);
    const item = step && step.id !== wanted?.id ? await findItem(db, cohort.id, step.id) : wanted;
    return {
      cohort,
      handled: (wanted && handledInWords(wanted)) ?? null,
      step,
      item: step && item,
      around: step && item ? await listAround(db, item) : [],
      can: { decide: canDecide(cohort), reword: writesIn(viewer, cohort.id) },
    };
  });
}

/** The item that an address names: by its own number, or by the post that it is about. */
async function askedFor(db: Db, cohortId: number, search: URLSearchParams): Promise<number | undefined> {
  const [item, thread, post] = ["item", "thread", "post"].map((name) => numberIn(search.get(name)));
  return item ?? (thread && post ? findItemAbout(db, cohortId, { thread, post }) : undefined);
}

const done = {
  kept: "The post is kept. Thank you for looking.",
  edited: "Your edit is saved, and its author is told.",
  hidden: "The post is hidden, and its author is told.",
  asked: "Your words are on their way to the author. The post waits here until then.",
  handed: "The network’s moderators have it now. If one of them looks in, you will see it.",
};

export default function Queue() {
  const { cohort, handled, step, item, around, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}`;
  const Reported = item && reportedAs(item.subjectKind);
  return (
    <Page narrow>
      <PageHead
        eyebrow={cohort.name}
        title="Reports"
        lead="What members reported, the oldest first. Only you who lead this cohort see it, and nobody what they wrote themselves."
      />
      <CohortTabs cohort={cohort} current="reports" />
      <Done sentences={done} />
      {cohort.held > 0 && (
        <Banner icon="wait">
          <b>{`${counted(cohort.held, "post")} ${cohort.held === 1 ? "waits" : "wait"} for you.`}</b> Nobody
          else sees {cohort.held === 1 ? "it" : "them"} before.{" "}
          <a href={heldHref(cohort.slug)}>Look at what waits</a>
        </Banner>
      )}
      {handled && (
        <Banner role="status">
          <b>{handled}</b> {step ? "Here is the next one." : ""}
        </Banner>
      )}
      {!step || !item || !Reported ? (
        <Empty
          title="Nothing to review"
          action={<ButtonLink href={home}>Back to the conversations</ButtonLink>}
        >
          When a member reports a post, it waits here for you.
        </Empty>
      ) : (
        <>
          <div className="split">
            <p>
              <b>{`${step.at} of ${step.of}`}</b>
              {can.decide && (
                <>
                  {" · "}
                  <a href="#decide">What should happen</a>
                </>
              )}
            </p>
            {step.next !== null && (
              <ButtonLink variant="quiet" href={`${home}/queue?item=${step.next}`} iconAfter="right">
                Skip to the next
              </ButtonLink>
            )}
          </div>
          {item.sentBackAt && (
            <Banner icon="shield">
              <b>A moderator sent it back to you.</b>{" "}
              <Time at={item.sentBackAt} now={now} timeZone={timeZone} />
              <p className="quote as-typed" dir="auto">
                {item.sentBackNote}
              </p>
            </Banner>
          )}
          <ReportsSheet kind={item.kind} reports={item.reports} now={now} timeZone={timeZone} />
          <Reported
            item={item}
            post={{ ...item, title: item.role }}
            around={around}
            home={home}
            now={now}
            timeZone={timeZone}
          />
          {can.decide && (
            <QueueDecisions
              here={`${home}/queue/${step.id}`}
              edit={
                item.removal || !can.reword
                  ? null
                  : `${home}/threads/${item.thread}/posts/${item.number}/edit?item=${step.id}`
              }
              removed={item.removal !== null}
              author={item.called}
              asks={can.reword}
            />
          )}
        </>
      )}
    </Page>
  );
}
