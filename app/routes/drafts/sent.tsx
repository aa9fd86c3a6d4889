import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { Pictures } from "#app/files/showing/pictures.tsx";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { cameBack, findPending, findPostedBy } from "#app/writing/hold/pending-queries.server.ts";
import { SentPosts } from "#app/writing/hold/sent-posts.tsx";

export const meta = titled<typeof loader>(({ data }) => isolated(data?.sent.title || "Sent"));

/** Stands for what was just sent and starts a conversation; this address leads to where it is posted, or to the drafts where it came back. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const key = params.key ?? "";
  const it = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const sent = await findPending(db, viewer, cohort.id, key);
    if (sent) return { cohort, sent: { ...sent, key } };
    const posted = await findPostedBy(db, cohort.id, key);
    if (!posted && (await cameBack(db, viewer, cohort.id, key))) return "came-back";
    return found(posted);
  });
  if (it === "came-back") throw redirect("/drafts");
  if ("thread" in it)
    throw redirect(`/c/${params.cohort}/threads/${it.thread}?post=${it.post}&posted=${key}#p${it.post}`);
  return it;
}

export default function Sent() {
  const { cohort, sent } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHead back={{ href: `/c/${cohort.slug}`, label: cohort.name }} title={isolated(sent.title)} />
      <SentPosts slug={cohort.slug} cohort={cohort} sent={[sent]} />
      <Pictures />
    </Page>
  );
}
