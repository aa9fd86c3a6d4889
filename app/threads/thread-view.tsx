import { Fragment } from "react";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Count } from "#app/ui/count.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { useClock } from "#app/web/use-clock.ts";
import { POSTS_A_PAGE } from "./policy.ts";
import { PostArticle, type ShownPost } from "./post.tsx";
import { threadHref } from "./thread-row.tsx";

type Props = {
  cohort: { slug: string; name: string };
  thread: {
    number: number;
    kind: string;
    title: string;
    highestNumber: number;
    acceptedNumber: number | null;
    answerer: string | null;
    answerExcerpt: string | null;
    unread: number | null;
    firstUnread: number | null;
  };
  /** The numbers of the first and the last post on this page. */
  first: number;
  last: number;
  posts?: ShownPost[];
  can: { reply: boolean; accept: boolean };
};

/** A conversation: its head, a page of its posts, and the ways through it. */
export function ThreadView({ cohort, thread, first, last, posts, can }: Props) {
  const { now, timeZone } = useClock();
  const { slug } = cohort;
  const to = (post: number) => threadHref(slug, thread.number, post);
  return (
    <>
      <PageHead back={{ href: `/c/${slug}`, label: cohort.name }} title={thread.title}>
        <div className="flow">
          <Kind thread={thread} />
          <span className="meta">
            {thread.highestNumber === 1 ? "1 post" : `${thread.highestNumber} posts`}
          </span>
          {thread.firstUnread && (
            <a className="more-link" href={to(thread.firstUnread)}>
              {thread.unread} new <Icon name="todown" />
            </a>
          )}
        </div>
      </PageHead>
      <Pager
        label="Earlier and later posts, above"
        newer={first > 1 ? to(Math.max(1, first - POSTS_A_PAGE / 2)) : null}
        newerLabel="Earlier posts"
        older={
          last < thread.highestNumber ? to(Math.min(thread.highestNumber, last + POSTS_A_PAGE / 2)) : null
        }
        olderLabel="Later posts"
        note={`${first} to ${last} of ${thread.highestNumber}`}
      />
      <h2 className="vh">Posts</h2>
      <AsSent
        id="posts"
        className="sheet thread"
        from={posts}
        draw={(all) =>
          all.map((post) => (
            <Fragment key={post.number}>
              {post.number === thread.firstUnread && post.number > 1 && (
                <p className="mark-new" id="unread">
                  <Icon name="todown" />
                  New to you
                </p>
              )}
              <PostArticle post={post} slug={slug} thread={thread} can={can} now={now} timeZone={timeZone}>
                {post.number === 1 && thread.acceptedNumber && (
                  <Answer thread={thread} href={to(thread.acceptedNumber)} />
                )}
              </PostArticle>
            </Fragment>
          ))
        }
      />
      <Pager
        label="Earlier and later posts"
        newer={first > 1 ? to(Math.max(1, first - POSTS_A_PAGE / 2)) : null}
        newerLabel="Earlier posts"
        older={
          last < thread.highestNumber ? to(Math.min(thread.highestNumber, last + POSTS_A_PAGE / 2)) : null
        }
        olderLabel="Later posts"
      />
    </>
  );
}

/** Where one is in a long conversation, and the jumps within it. */
export function WhereYouAre({ slug, thread, last }: { slug: string; thread: Props["thread"]; last: number }) {
  const to = (post: number) => threadHref(slug, thread.number, post);
  const unread = thread.unread ?? 0;
  return (
    <section className="sheet sheet-in stack-tight" aria-labelledby="where">
      <h2 id="where">Where you are</h2>
      <p className="meta">
        {last < thread.highestNumber
          ? `This page ends with post ${last} of ${thread.highestNumber}.`
          : `This page ends with the newest post, #${last}.`}
      </p>
      <progress className="meter" value={last} max={thread.highestNumber} aria-label="Shown so far" />
      <ul className="bare jump">
        <li>
          <a href={to(1)}>The beginning</a>
        </li>
        {thread.acceptedNumber && (
          <li>
            <a href={to(thread.acceptedNumber)}>
              <Icon name="solved" />
              Accepted answer
            </a>
          </li>
        )}
        {thread.firstUnread && (
          <li>
            <a href={to(thread.firstUnread)}>
              First unread <Count value={unread} />
            </a>
          </li>
        )}
        <li>
          <a href={to(thread.highestNumber)}>The newest post</a>
        </li>
      </ul>
    </section>
  );
}

/** The phone's bar in a conversation: back, the next unread post, reply. */
export function ThreadBar({
  slug,
  thread,
  canReply,
}: {
  slug: string;
  thread: Props["thread"];
  canReply: boolean;
}) {
  const unread = thread.unread ?? 0;
  const goal = thread.firstUnread ?? thread.highestNumber;
  return (
    <nav className="tabbar is-thread" aria-label="In this conversation">
      <a href={`/c/${slug}`} className="bar-back" aria-label="Back to the conversations">
        <Icon name="left" large />
      </a>
      <a className={unread ? "bar-jump" : "bar-jump is-quiet"} href={threadHref(slug, thread.number, goal)}>
        {unread ? `${unread} unread of ${thread.highestNumber}` : `All ${thread.highestNumber} read`}
        <Icon name="todown" />
      </a>
      {canReply && (
        <a className="bar-go button button-primary" href="#composer">
          Reply
        </a>
      )}
    </nav>
  );
}

function Kind({ thread }: Pick<Props, "thread">) {
  if (thread.acceptedNumber) {
    return (
      <Chip tone="solved" icon="solved">
        Answered
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
  return <Chip icon="question">{thread.highestNumber === 1 ? "No answer yet" : "Question"}</Chip>;
}

/** The accepted answer in short, where the question is read. */
function Answer({ thread, href }: { thread: Props["thread"]; href: string }) {
  return (
    <aside className="answer-peek" aria-label="Accepted answer">
      <p className="post-flag">
        <Icon name="solved" />
        {`${thread.answerer} answered in #${thread.acceptedNumber}`}
      </p>
      <p>{thread.answerExcerpt}</p>
      <p>
        <a className="more-link" href={href}>
          Go to the answer <Icon name="todown" />
        </a>
      </p>
    </aside>
  );
}
