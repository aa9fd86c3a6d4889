import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { read } from "#app/db.server.ts";
import { titleIn } from "#app/threads/asking/title-in.ts";
import { canStart } from "#app/threads/policy.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Ring } from "#app/ui/ring.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Whom do you want to ask?");

export async function loader({ context, request }: LoaderFunctionArgs) {
  const title = titleIn(new URL(request.url).searchParams);
  const ask = title ? `ask?title=${encodeURIComponent(title)}` : "ask";
  const cohorts = await read(context, async (_db, viewer) =>
    viewer.cohorts.filter((each) => canStart(viewer, each.id, "question")),
  );
  if (cohorts.length === 1) return redirect(`/c/${cohorts[0]!.slug}/${ask}`);
  return { cohorts, ask, archived: context.viewer?.cohorts.some(({ archivedAt }) => archivedAt) ?? false };
}

export default function WhomToAsk() {
  const { cohorts, ask, archived } = useLoaderData<typeof loader>();
  return (
    <Page narrow>
      <PageHead
        title="Whom do you want to ask?"
        lead="What you write is seen by the practices of that cohort and nobody else."
      />
      {cohorts.length === 0 ? (
        <Empty
          title={archived ? "Your cohorts are archived" : "No seat yet"}
          action={<ButtonLink href="/cohorts">Your cohorts</ButtonLink>}
        >
          {archived
            ? "They can be read, and nothing is added any more."
            : "You can ask once your practice has a seat in a cohort and you have accepted its charter."}
        </Empty>
      ) : (
        <ul className="bare sheet">
          {cohorts.map((cohort) => (
            <li key={cohort.slug} className="quiet-row">
              <h2>
                <a className="head-link" href={`/c/${cohort.slug}/${ask}`}>
                  <Ring capacity={cohort.capacity} taken={cohort.taken} mine={cohort.mySeat || null} />
                  {cohort.name}
                </a>
              </h2>
              <p className="meta">{cohort.taken} practices</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
