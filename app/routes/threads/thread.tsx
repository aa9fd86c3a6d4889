import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sitsIn, type Viewer } from "#app/accounts/viewer.ts";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { AdviceOfReply, adviceUnder, ContractHead } from "#app/contracts/at-conversation.tsx";
import { adviceIn } from "#app/contracts/facts.ts";
import { canChangeFacts, canPropose, keepsEntries } from "#app/contracts/policy.ts";
import { findContract } from "#app/contracts/queries.server.ts";
import { adviceText, NewAnswer } from "#app/contracts/schema.server.ts";
import { readAndNote, write } from "#app/db.server.ts";
import { Pictures } from "#app/files/showing/pictures.tsx";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AboutCard } from "#app/threads/about/about-card.tsx";
import type { AboutOfThread } from "#app/threads/about/queries.server.ts";
import { sentHref, threadHref, wayBack } from "#app/threads/addresses.ts";
import { NamingOfReply } from "#app/threads/asking/naming-of-reply.tsx";
import { Locked } from "#app/threads/page/locked-thread.tsx";
import { ThreadDeeds, ThreadMenu } from "#app/threads/page/thread-deeds.tsx";
import { ThreadScript } from "#app/threads/page/thread-script.tsx";
import { ThreadBar, ThreadFoot, WhereYouAre } from "#app/threads/page/thread-side.tsx";
import { ThreadView } from "#app/threads/page/thread-view.tsx";
import { WhatYouHear } from "#app/threads/page/what-you-hear.tsx";
import { canAccept, canEdit, canReply, careOf, POSTS_A_PAGE } from "#app/threads/policy.ts";
import { findPostSource, listPosts } from "#app/threads/post-queries.server.ts";
import { postReply } from "#app/threads/posting-queries.server.ts";
import { findThread, findThreadKey } from "#app/threads/queries.server.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { allow, found } from "#app/web/answers.ts";
import { onlyInMarkup } from "#app/web/browser/only-in-markup.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { Composer } from "#app/writing/composer.tsx";
import { answeredIn, draftIn, withQuote } from "#app/writing/drafts/begun-text.ts";
import { placeAt } from "#app/writing/drafts/draft-place.ts";
import { findDraft } from "#app/writing/drafts/draft-queries.server.ts";
import { filesShown } from "#app/writing/files-shown.server.ts";
import { sameWords } from "#app/writing/hold/posted-again.server.ts";
import { tellSent } from "#app/writing/hold/sent-cookie.ts";
import { SentPosts } from "#app/writing/hold/sent-posts.tsx";
import { renderPost } from "#app/writing/render-body.server.ts";
import { verbs } from "#db/verbs.ts";

/** Beyond every post. */
const LAST = 999_999_999;

export const meta = titled<typeof loader>(({ data }) => isolated(data?.thread.title ?? "Conversation"));

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  // With script, the browser itself says which posts were seen.
  const notes = context.isVisit && !context.hasScript;
  return readAndNote(context, notes, async (db, viewer, note) => {
    const cohort = cohortAt(viewer, params.cohort);
    const number = found(numberIn(params.thread));
    const quoted = numberIn(searchParams.get("quote"));
    const asked = quoted ?? numberIn(searchParams.get("reply"));
    const goal = searchParams.get("post") === "last" ? LAST : numberIn(searchParams.get("post"));
    const [seen, posts] = await Promise.all([
      findThread(db, cohort.id, number),
      listPosts(db, { cohortId: cohort.id, number }, { near: goal ?? asked }),
    ]);
    const thread = found(seen);
    const contract = thread.contract === "" ? undefined : await findContract(db, thread);
    const place = placeAt(String(thread.number), searchParams.get("draft"));
    const begun = place.includes("~") ? await findDraft(db, viewer, cohort.id, place) : draftIn(thread);
    const answered = asked ?? (searchParams.has("reply") ? null : (begun?.replyTo ?? null));
    const replied = posts.find((post) => post.number === answered && post.name);
    const source = answered && (quoted || !replied) ? await findPostSource(db, thread, answered) : undefined;
    const first = posts[0]?.number ?? 1;
    const last = posts.at(-1)?.number ?? 1;
    const showsNew = thread.firstUnread !== null && first <= thread.firstUnread && last >= thread.firstUnread;
    if (notes && sitsIn(viewer, cohort.id) && (showsNew || thread.hasNews))
      await note(
        verbs.readUpTo(db, {
          ...{ cohort: thread.cohortId, thread: thread.id },
          seen: showsNew ? last : null,
          shown: posts.map(({ number }) => number),
        }),
      );
    const page = {
      back: wayBack(searchParams.get("from"), cohort, thread.number),
      cohort,
      thread,
      first,
      last,
      posts,
      contract,
      byTime: searchParams.get("order") === "time",
      composer: {
        place: begun ? place : String(thread.number),
        key: begun?.clientKey ?? randomUUID(),
        seq: begun?.seq ?? 0,
        why: begun?.why ?? "",
        naming:
          thread.startedByMe && thread.starterKind === "alias"
            ? { naming: begun?.naming ?? "", wroteByName: thread.wroteByName }
            : null,
        advice: contract && adviceIn(begun?.facts),
        body: withQuote(begun?.body ?? "", quoted && source ? quotePost(source) : ""),
        replyTo: answeredIn(replied ?? source),
      },
      left: leftIn(viewer, cohort.id, thread.unread !== null),
      reported: searchParams.has("reported") ? numberIn(searchParams.get("post")) : null,
      can: {
        reply: canReply(viewer, thread),
        accept: canAccept(viewer, thread),
        editOwn: canEdit(viewer, thread, { mine: true, removal: null }),
        changeFacts: canChangeFacts(viewer, thread),
        propose: canPropose(viewer, thread),
        entries: keepsEntries(viewer, cohort.id) && contract?.keepsEntry === true,
        ...careOf(viewer, thread),
      },
    };
    return onlyInMarkup(context, page, "posts", "contract");
  });
}

/** Cohorts in which something is unread besides this conversation: its own first, then as in the rail. */
function leftIn(viewer: Viewer, cohortId: number, thisToo: boolean) {
  return viewer.cohorts
    .filter((cohort) => sitsIn(viewer, cohort.id))
    .map(({ id, name, unread }) => ({
      ...{ name, here: id === cohortId },
      unread: id === cohortId && thisToo ? unread - 1 : unread,
    }))
    .filter(({ unread }) => unread > 0)
    .sort((a, b) => Number(b.here) - Number(a.here));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, NewAnswer);
  if (!form.ok) return filesShown(context, form.answer);
  const rendered = renderPost(form);
  if (!rendered.ok) return filesShown(context, rendered.answer);
  const posted = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const cohort = cohortAt(viewer, params.cohort);
      const thread = found(await findThreadKey(db, cohort.id, found(numberIn(params.thread))));
      // That it was locked meanwhile is said beside the words, not instead of them.
      allow(sitsIn(viewer, cohort.id));
      return postReply(db, thread, form.data, rendered.value, form.heldBy, adviceText(form.data));
    }),
  );
  if (!posted.ok) return filesShown(context, posted.answer);
  if (posted.value.same !== null)
    return filesShown(context, sameWords(form.values, "post", posted.value.same));
  const headers = tellSent(request, context, form.data.key);
  return redirect(sentHref(params.cohort!, posted.value, form.data.key), { headers });
}

export default function ThreadPage() {
  const { back, cohort, thread, first, last, posts, contract, byTime, composer, left, reported, can } =
    useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = threadHref(cohort.slug, thread.number);
  return (
    <Page
      side={
        <>
          <WhereYouAre slug={cohort.slug} thread={thread} first={first} last={last} reads={can.read} />
          {can.read && (
            <WhatYouHear here={here} hears={thread.hears} post={Math.min(first + POSTS_A_PAGE / 4, last)} />
          )}
        </>
      }
    >
      <ThreadView
        back={back}
        cohort={cohort}
        thread={thread}
        topics={thread.topics}
        first={first}
        last={last}
        posts={posts}
        reported={reported}
        can={can}
        deeds={<ThreadDeeds slug={cohort.slug} thread={thread} can={can} />}
        under={adviceUnder({ slug: cohort.slug, thread, contract, can })}
        about={
          thread.contract !== "" ? (
            <ContractHead slug={cohort.slug} thread={thread} contract={contract} can={can} byTime={byTime} />
          ) : (
            thread.about && (
              <AsSent
                id="about"
                from={thread.about}
                draw={
                  import.meta.env.SSR &&
                  ((about: AboutOfThread) => <AboutCard slug={cohort.slug} about={about} />)
                }
              />
            )
          )
        }
      />
      <SentPosts slug={cohort.slug} cohort={cohort} sent={thread.sent} />
      {(can.reply || failed) && (
        <Composer
          docks
          action={here}
          place={placeAt(String(thread.number), failed?.values.place ?? composer.place)}
          why={failed ? "" : composer.why}
          cohort={cohort}
          formKey={failed?.values.key ?? composer.key}
          heading="Your reply"
          label="Your reply"
          submit="Post reply"
          body={failed?.values.body ?? composer.body}
          seq={composer.seq}
          error={failed?.errors.body}
          formError={failed?.errors.form ?? failed?.errors.key}
          again={failed?.errors.again}
          replyTo={composer.replyTo}
          uploads={failed?.uploads ?? thread.uploads}
          below={
            <>
              {composer.advice && <AdviceOfReply begun={composer.advice} failed={failed} />}
              {composer.naming && <NamingOfReply asked={composer.naming} chosen={failed?.values.naming} />}
            </>
          }
        />
      )}
      {!can.reply && <Locked cohort={cohort} thread={thread} begun={failed ? null : composer.body} />}
      <ThreadFoot slug={cohort.slug} number={thread.number} left={left} />
      <Pictures />
      <ThreadScript
        here={here}
        list={back.href}
        reads={can.read}
        firstUnread={thread.firstUnread}
        first={first}
        hasNews={thread.hasNews}
      />
      <ThreadMenu slug={cohort.slug} thread={thread} can={can} />
      <ThreadBar
        back={back}
        slug={cohort.slug}
        thread={thread}
        first={first}
        last={last}
        canReply={can.reply}
      />
    </Page>
  );
}
