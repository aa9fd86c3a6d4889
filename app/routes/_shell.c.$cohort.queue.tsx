import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/at.ts";
import { read } from "#app/db.server.ts";
import { canDecide, canSeeQueue } from "#app/moderation/policy.ts";
import { QueueItemSheet } from "#app/moderation/queue-item.tsx";
import { listQueue } from "#app/moderation/queue-queries.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Page } from "#app/ui/shell.tsx";
import { allow } from "#app/web/answers.ts";
import { useClock } from "#app/web/use-clock.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cohort.name ?? "Cohort"}: to look at · Roundtable` },
];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    allow(canSeeQueue(cohort));
    return { cohort, items: await listQueue(db, cohort.id), can: { decide: canDecide(cohort) } };
  });
}

export default function Queue() {
  const { cohort, items, can } = useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  const home = `/c/${cohort.slug}`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: home, label: cohort.name }}
        title="To look at"
        lead="What members reported, the oldest first. Only you who lead this cohort see it."
      />
      {items.length === 0 ? (
        <Empty
          title="Nothing to review"
          action={<ButtonLink href={home}>Back to the conversations</ButtonLink>}
        >
          When a member reports a post, it waits here for you.
        </Empty>
      ) : (
        items.map((item) => (
          <QueueItemSheet
            key={item.id}
            item={item}
            home={home}
            canDecide={can.decide}
            now={now}
            timeZone={timeZone}
          />
        ))
      )}
    </Page>
  );
}
