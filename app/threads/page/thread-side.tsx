import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Button } from "#app/ui/button.tsx";
import { Count } from "#app/ui/count.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { usePostInSight } from "./reading-position.ts";
import { OpensThreadMenu } from "./thread-deeds.tsx";
import type { ViewedThread } from "./thread-view.tsx";

type Props = { slug: string; thread: ViewedThread; last: number; reads: boolean };

/** Where one is in a long conversation, and the jumps within it. */
export function WhereYouAre({ slug, thread, last, reads }: Props) {
  const to = (post: number) => threadHref(slug, thread.number, post);
  const here = threadHref(slug, thread.number);
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
              First unread <Count value={thread.unread ?? 0} />
            </a>
          </li>
        )}
        <li>
          <a href={to(thread.highestNumber)}>The newest post</a>
        </li>
      </ul>
      {reads && thread.firstUnread && (
        <PostForm action={`${here}/read`}>
          <Button variant="quiet" icon="check">
            Mark as read
          </Button>
        </PostForm>
      )}
      {thread.highestNumber > 5 && (
        <form method="get" action={here} className="flow jump-to">
          <label htmlFor="jump">Post</label>
          <input
            className="input"
            id="jump"
            name="post"
            type="number"
            inputMode="numeric"
            min={1}
            max={thread.highestNumber}
            required
          />
          <Button>Go</Button>
        </form>
      )}
    </section>
  );
}

type BarProps = {
  back: { href: string; label: string };
  slug: string;
  thread: ViewedThread;
  canReply: boolean;
};

/** The phone's bar in a conversation: back, the next unread post, what else to do, reply. With script it says which post is in sight. */
export function ThreadBar({ back, slug, thread, canReply }: BarProps) {
  const at = usePostInSight();
  const unread = thread.unread ?? 0;
  const goal = thread.firstUnread ?? thread.highestNumber;
  return (
    <nav className="tabbar is-thread" aria-label="In this conversation">
      <a href={back.href} className="bar-back" aria-label={`Back: ${isolated(back.label)}`}>
        <Icon name="left" large />
      </a>
      <a className={unread ? "bar-jump" : "bar-jump is-quiet"} href={threadHref(slug, thread.number, goal)}>
        {at === null
          ? unread
            ? `${unread} unread of ${thread.highestNumber}`
            : `All ${thread.highestNumber} read`
          : `${at} / ${thread.highestNumber}${unread ? `, ${unread} new` : ""}`}
        <Icon name="todown" />
      </a>
      <OpensThreadMenu />
      {canReply && (
        <a className="bar-go button button-primary" href="#composer">
          Reply
        </a>
      )}
    </nav>
  );
}

type FootProps = {
  slug: string;
  number: number;
  /** Cohorts with what is unread in them besides this conversation, this one first. */
  left: { name: string; unread: number; here: boolean }[];
};

/** At the foot of a conversation: back to the list, on to what else is new. */
export function ThreadFoot({ slug, number, left }: FootProps) {
  return (
    <nav className="pages" aria-label="Conversations">
      <a className="button" href={`/c/${slug}#t${number}`}>
        <Icon name="left" />
        All conversations
      </a>
      {left.length > 0 && (
        <a className="button" href={`/c/${slug}/next?after=${number}`}>
          Next unread <Icon name="right" />
        </a>
      )}
      {left.length > 0 && <p className="meta">{leftInWords(left)}</p>}
    </nav>
  );
}

/** Says what is left: "4 more here, 2 in School contracts". */
function leftInWords(left: FootProps["left"]): string {
  const parts = left.map(({ name, unread, here }) =>
    here ? `${unread} more here` : `${unread} in ${isolated(name)}`,
  );
  const shown = parts.slice(0, COHORTS_NAMED);
  const others = left.slice(COHORTS_NAMED).reduce((sum, { unread }) => sum + unread, 0);
  return `${[...shown, ...(others ? [`${others} elsewhere`] : [])].join(", ")}.`;
}

const COHORTS_NAMED = 3;
