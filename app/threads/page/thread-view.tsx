import { Fragment, type ReactNode } from "react";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { POSTS_A_PAGE } from "#app/threads/policy.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/browser/use-clock.ts";
import { counted } from "../../text/counted.ts";
import { PostArticle, type ShownPost } from "./post.tsx";
import { ThreadEventLine } from "./thread-event.tsx";
import { NewHere } from "./thread-side.tsx";
import { gapInWords } from "./time-between.ts";
import type { ViewedThread } from "./viewed-thread.ts";

type Props = {
  /** Where it was opened from. */
  back: { href: string; label: string };
  cohort: { slug: string; name: string };
  thread: ViewedThread;
  topics: { id: number; name: string }[];
  /** The numbers of the first and the last post on this page. */
  first: number;
  last: number;
  /** Missing in the browser, where they stand already. */
  posts?: ShownPost[];
  /** Number of the post that the viewer reported just now. */
  reported: number | null;
  can: { reply: boolean; accept: boolean; editOwn: boolean };
  /** Stands below the title: what can be done with the conversation. */
  deeds: ReactNode;
  /** Stands between its head and the posts: what it is about. */
  about: ReactNode;
  /** Draws on the server what stands under the text of a post, besides what every post has. */
  under?: ((post: ShownPost) => ReactNode) | false;
};

/** A conversation: its head, a page of its posts with what happened between them, and the ways through it. */
export function ThreadView(props: Props) {
  const { back, cohort, thread, topics, first, last, posts, reported, can, deeds } = props;
  const { slug } = cohort;
  const to = (post: number) => threadHref(slug, thread.number, post);
  const pager = {
    newer: first > 1 ? to(Math.max(1, first - POSTS_A_PAGE / 2)) : null,
    newerLabel: "Earlier posts",
    older: last < thread.highestNumber ? to(Math.min(thread.highestNumber, last + POSTS_A_PAGE / 2)) : null,
    olderLabel: "Later posts",
  };
  return (
    <>
      <PageHead back={back} title={isolated(thread.title)}>
        <div className="flow">
          <States thread={thread} />
          {topics.map(({ id, name }) => (
            <a key={id} href={`/c/${slug}?topic=${id}`} className="chip chip-topic" dir="auto">
              {name}
            </a>
          ))}
          <span className="meta">{counted(thread.postCount, "post")}</span>
          <NewHere slug={slug} thread={thread} first={first} last={last} />
        </div>
        {deeds}
      </PageHead>
      {props.about}
      <Pager
        label="Earlier and later posts, above"
        {...pager}
        note={`${first} to ${last} of ${thread.highestNumber}`}
      />
      <h2 className="vh">Posts</h2>
      <AsSent
        id="posts"
        className="sheet thread"
        from={posts}
        draw={
          import.meta.env.SSR &&
          ((all: ShownPost[]) => (
            <Posts
              posts={all}
              slug={slug}
              thread={thread}
              reported={reported}
              can={can}
              under={props.under}
            />
          ))
        }
      />
      <Pager label="Earlier and later posts" {...pager} />
    </>
  );
}

type PostsProps = Pick<Props, "thread" | "reported" | "can" | "under"> & { posts: ShownPost[]; slug: string };

function Posts({ posts, slug, thread, reported, can, under }: PostsProps) {
  const { now, timeZone } = useClock();
  return posts.map((post, i) => {
    const before = posts[i - 1];
    const gap = before?.createdAt && post.createdAt && gapInWords(before.createdAt, post.createdAt);
    return (
      <Fragment key={post.number}>
        {gap && (
          <p className="mark-gap">
            <Icon name="date" />
            {gap}
          </p>
        )}
        {post.number === thread.firstUnread && post.number > 1 && (
          <p className="mark-new" id="unread">
            <Icon name="todown" />
            New to you
          </p>
        )}
        <PostArticle post={post} slug={slug} thread={thread} can={can} now={now} timeZone={timeZone}>
          {under ? under(post) : null}
          {post.number === 1 && thread.acceptedNumber && (
            <Answer thread={thread} href={threadHref(slug, thread.number, thread.acceptedNumber)} />
          )}
        </PostArticle>
        {post.number === reported && (
          <Banner tone="good" role="status">
            <b>Thank you.</b> Post #{reported} will be looked at, and you will hear what became of it.
          </Banner>
        )}
        {thread.events
          .filter((event) => event.after === post.number)
          .sort((a, b) => a.id - b.id)
          .map((event) => (
            <ThreadEventLine key={event.id} event={event} slug={slug} now={now} timeZone={timeZone} />
          ))}
      </Fragment>
    );
  });
}

function States({ thread }: { thread: ViewedThread }) {
  return (
    <>
      <Kind thread={thread} />
      {thread.pinnedAt && (
        <Chip tone="pinned" icon="pin">
          Pinned
        </Chip>
      )}
      {thread.lockedAt && <Chip icon="lock">Locked</Chip>}
    </>
  );
}

function Kind({ thread }: { thread: ViewedThread }) {
  if (thread.acceptedNumber || thread.closedAt) {
    return (
      <Chip tone="solved" icon="solved">
        {thread.acceptedNumber ? "Answered" : "Closed as answered"}
      </Chip>
    );
  }
  if (thread.kind === "announcement") {
    return (
      <Chip tone="info" icon="horn">
        Announcement
      </Chip>
    );
  }
  if (thread.kind !== "question") return null;
  return <Chip icon="question">{thread.answerCount === 0 ? "No answer yet" : "Question"}</Chip>;
}

/** The accepted answer in short, where the question is read. */
function Answer({ thread, href }: { thread: ViewedThread; href: string }) {
  return (
    <aside className="answer-peek" aria-label="Accepted answer">
      <p className="post-flag">
        <Icon name="solved" />
        {`${thread.answerer} answered in #${thread.acceptedNumber}`}
      </p>
      <p dir="auto">{thread.answerExcerpt}</p>
      <p>
        <a className="more-link" href={href}>
          Go to the answer <Icon name="todown" />
        </a>
      </p>
    </aside>
  );
}
