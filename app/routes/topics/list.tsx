import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { canKeepTopics } from "#app/topics/policy.ts";
import { listTopics } from "#app/topics/queries.server.ts";
import { TopicForm } from "#app/topics/topic-form.tsx";
import { TopicList } from "#app/topics/topic-list.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allowWhileOpen } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `${data?.cohort.name ?? "Cohort"}: topics`);

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { id, slug, name } = cohortAt(viewer, params.cohort);
    allowWhileOpen(viewer, (asking) => canKeepTopics(asking, id));
    const topics = await listTopics(db, id);
    return {
      cohort: { slug, name },
      used: topics.filter(({ retiredAt }) => retiredAt === null),
      retired: topics.filter(({ retiredAt }) => retiredAt !== null),
    };
  });
}

export default function Topics() {
  const { cohort, used, retired } = useLoaderData<typeof loader>();
  const here = `/c/${cohort.slug}/topics`;
  return (
    <Page narrow>
      <PageHead
        back={{ href: `/c/${cohort.slug}`, label: cohort.name }}
        title="Topics"
        lead="What the conversations of this cohort are sorted by. Every member sees the list and chooses from it; you who lead the cohort keep it."
      />
      <Sheet id="used" title="In use" flush>
        <TopicList topics={used} here={here} />
      </Sheet>
      <Sheet id="add" title="Add a topic">
        <TopicForm action={`${here}/add`} deed="Add it" />
      </Sheet>
      {retired.length > 0 && (
        <Sheet id="retired" title="Retired" flush>
          <TopicList topics={retired} here={here} retired />
        </Sheet>
      )}
    </Page>
  );
}
