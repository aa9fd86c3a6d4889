import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { Pictures } from "#app/files/showing/pictures.tsx";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findPost, findRemoval } from "#app/threads/changing/queries.server.ts";
import { OnePost } from "#app/threads/page/one-post.tsx";
import { deedsWith } from "#app/threads/page/post-deeds.ts";
import { PostLink } from "#app/threads/page/post-link.tsx";
import { PostMenu } from "#app/threads/page/post-menu.tsx";
import { RemovalBanner } from "#app/threads/page/removal-banner.tsx";
import { findThread } from "#app/threads/queries.server.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Time } from "#app/ui/time.tsx";
import { found } from "#app/web/answers.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { numberIn } from "#app/web/number-in.ts";
import { settings } from "#app/web/settings.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) =>
  data ? `Post #${data.number} in ${isolated(data.title)}` : "Post",
);

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const thread = found(await findThread(db, cohort.id, found(numberIn(params.thread))));
    const number = found(numberIn(params.post));
    const post = await findPost(db, thread, number);
    const removal = post && !post.removal ? undefined : await findRemoval(db, thread, number);
    if (!post) found(removal);
    const inThread = threadHref(cohort.slug, thread.number, number);
    return {
      number,
      title: thread.title,
      here: threadHref(cohort.slug, thread.number),
      inThread,
      link: settings().baseUrl + inThread,
      removal,
      movedTo: removal?.toThread && threadHref(cohort.slug, removal.toThread, removal.toNumber),
      accepted: thread.acceptedNumber === number,
      asker: post?.personaId === thread.starterId,
      post,
      can: post && deedsWith(viewer, thread, post),
    };
  });
}

export default function PostPage() {
  const { number, title, here, inThread, link, removal, movedTo, accepted, asker, post, can } =
    useLoaderData<typeof loader>();
  const { now, timeZone } = useClock();
  return (
    <Page narrow>
      <PageHead back={{ href: inThread, label: title }} title={`Post #${number}`} />
      {removal && (
        <RemovalBanner removal={removal} movedTo={movedTo || undefined}>
          {post && "Only its author and the facilitators still see the words below."}
        </RemovalBanner>
      )}
      {post && can && (
        <>
          <div className="sheet thread">
            <OnePost post={post} href={inThread} now={now} timeZone={timeZone} alone />
          </div>
          <Pictures />
          {post.editedAt && (
            <p className="meta">
              Last edited:{" "}
              <Time at={post.editedAt} now={now} timeZone={timeZone} rounded={post.personaKind === "alias"} />
            </p>
          )}
          <Sheet id="deeds" title="What you can do" hideTitle flush>
            <PostMenu
              number={number}
              thread={here}
              can={can}
              asker={asker}
              mine={post.mine}
              accepted={accepted}
              edited={post.version > 1}
            />
          </Sheet>
          {!removal && (
            <Sheet>
              <PostLink url={link} />
            </Sheet>
          )}
        </>
      )}
    </Page>
  );
}
