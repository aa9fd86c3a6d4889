import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { reportedAs } from "#app/moderation/items/reported.ts";
import { canDecide, canSeeQueue } from "#app/moderation/policy.ts";
import { QueueDecisions } from "#app/moderation/queue-decisions.tsx";
import { findItem, listAround, listWaiting } from "#app/moderation/queue-queries.server.ts";
import { stepIn } from "#app/moderation/queue-step.ts";
import { ReportsSheet } from "#app/moderation/reports-sheet.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allow } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cohort.name ?? "Cohort"}: to look at · Roundtable` },
];

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const asked = numberIn(new URL(request.url).searchParams.get("item"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canSeeQueue(cohort));
    const waiting = await listWaiting(db, cohort.id);
    const wanted = asked ? await findItem(db, cohort.id, asked) : undefined;
    const step = stepIn(waiting, wanted);
    const item = step && step.id !== wanted?.id ? await findItem(db, cohort.id, step.id) : wanted;
    return {
      cohort: { slug: cohort.slug, name: cohort.name },
      handledBy: wanted?.decidedAt ? wanted.decidedBy : null,
      step,
      item: step && item,
      around: step && item ? await listAround(db, item) : [],
      can: { decide: canDecide(cohort) },
    };
  });
}

const done = {
  kept: "The post is kept. Thank you for looking.",
  edited: "Your edit is saved, and its author is told.",
  hidden: "The post is hidden, and its author is told.",
  asked: "Your words are on their way to the author. The post waits here until then.",
  handed: "The network’s moderators have it now. If one of them looks in, you will see it.",
};

export default function Queue() {
  const { cohort, handledBy, step, item, around, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}`;
  const Reported = item && reportedAs(item.subjectKind);
  return (
    <Page narrow>
      <PageHead
        back={{ href: home, label: cohort.name }}
        title="To look at"
        lead="What members reported, the oldest first. Only you who lead this cohort see it."
      />
      <Done sentences={done} />
      {handledBy && (
        <Banner role="status">
          <b>{`Already handled by ${handledBy}.`}</b> {step ? "Here is the next one." : ""}
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
                item.removal
                  ? null
                  : `${home}/threads/${item.thread}/posts/${item.number}/edit?item=${step.id}`
              }
              removed={item.removal !== null}
              author={item.called}
            />
          )}
        </>
      )}
    </Page>
  );
}
