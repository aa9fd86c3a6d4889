import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { CohortTabs } from "#app/cohorts/cohort-tabs.tsx";
import { read } from "#app/db.server.ts";
import { heldHref } from "#app/moderation/addresses.ts";
import { authorInWords } from "#app/moderation/held/author-in-words.ts";
import { listHeld } from "#app/moderation/held/held-queries.server.ts";
import { HeldWords } from "#app/moderation/held/held-words.tsx";
import { rulesInWords } from "#app/moderation/held/rules-in-words.ts";
import { canSeeQueue } from "#app/moderation/policy.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { allow } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Cohort"}: waiting posts`);

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const after = numberIn(new URL(request.url).searchParams.get("after"));
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canSeeQueue(cohort));
    const { held, next } = await listHeld(db, cohort.id, after);
    return {
      ...{ cohort, next, first: after === null },
      held: held.map(({ rules, called, ...each }) => ({
        ...each,
        called: authorInWords(called),
        says: rulesInWords(rules),
      })),
    };
  });
}

const done = {
  released: "It is posted, and its author is told.",
  back: "It is a draft of its author’s again, and they have your words.",
};

export default function HeldPosts() {
  const { cohort, held, next, first } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const here = heldHref(cohort.slug);
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/c/${cohort.slug}/queue`, label: "Reports" }}
        title="Posts that wait for you"
        lead="What might be about acting together waits here before others see it, the oldest first. Only its author and you who lead this cohort see it, and nobody decides what they wrote themselves."
      />
      <CohortTabs cohort={cohort} current="reports" />
      <Done sentences={done} />
      {held.length === 0 && (
        <Empty
          title="Nothing waits"
          action={<ButtonLink href={`/c/${cohort.slug}`}>Back to the conversations</ButtonLink>}
        >
          When somebody sends a post to a moderator first, it waits here for you.
        </Empty>
      )}
      {held.map((each) => (
        <Sheet
          key={each.id}
          id={`h${each.id}`}
          title={`${each.thread ? "A reply" : "A new conversation"} by ${each.called}`}
        >
          <p className="meta">
            {each.thread ? (
              <a href={threadHref(cohort.slug, each.thread)} dir="auto">
                {each.title}
              </a>
            ) : (
              <b dir="auto">{each.title}</b>
            )}
            {" · "}
            <Time at={each.at} now={now} timeZone={timeZone} />
          </p>
          <HeldWords held={each} />
          {each.decides && (
            <p className="flow">
              {cohort.archivedAt === null && (
                <ButtonLink variant="primary" href={`${here}/${each.id}/release`}>
                  Post it<span className="vh">{`, by ${each.called}`}</span>
                </ButtonLink>
              )}
              <ButtonLink href={`${here}/${each.id}/send-back`}>
                Send it back<span className="vh">{` to ${each.called}`}</span>
              </ButtonLink>
            </p>
          )}
        </Sheet>
      ))}
      <Pager
        label="Older and newer posts"
        newer={first ? null : here}
        newerLabel="From the oldest"
        older={next ? `?after=${next}` : null}
      />
    </Page>
  );
}
