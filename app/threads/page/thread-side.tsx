import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Button } from "#app/ui/button.tsx";
import { Count } from "#app/ui/count.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { OpensThreadMenu } from "./thread-deeds.tsx";
import type { ViewedThread } from "./viewed-thread.ts";
import { useWhereOneReads } from "./where-one-reads.ts";

/** A conversation and the numbers of the first and the last post on the page. */
type Shown = { slug: string; thread: ViewedThread; first: number; last: number };

/** Where one is in a long conversation, and the jumps within it. */
export function WhereYouAre({ reads, ...shown }: Shown & { reads: boolean }) {
  const { slug, thread, last } = shown;
  const { at, left, goal } = useWhereOneReads(thread);
  const to = jumpIn(shown);
  const here = threadHref(slug, thread.number);
  return (
    <section className="sheet sheet-in stack-tight" aria-labelledby="where">
      <h2 id="where">Where you are</h2>
      <p className="meta">
        {at !== null
          ? `At post ${at} of ${thread.highestNumber}.`
          : last < thread.highestNumber
            ? `This page ends with post ${last} of ${thread.highestNumber}.`
            : `This page ends with the newest post, #${last}.`}
      </p>
      <progress
        className="meter"
        value={at ?? last}
        max={thread.highestNumber}
        aria-label="How far you are"
      />
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
        {goal && (
          <li>
            <a href={to(goal)}>
              First unread <Count value={left} />
            </a>
          </li>
        )}
        <li>
          <a href={to(thread.highestNumber)}>The newest post</a>
        </li>
      </ul>
      {reads && goal && (
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

type BarProps = Shown & { back: { href: string; label: string }; canReply: boolean };

/** The phone's bar in a conversation: back, the next unread post, what else to do, reply. With script it says which post is in sight. */
export function ThreadBar({ back, canReply, ...shown }: BarProps) {
  const { thread, first } = shown;
  const { at, left, goal } = useWhereOneReads(thread);
  const to = goal ?? thread.highestNumber;
  return (
    <nav className="tabbar is-thread" aria-label="In this conversation">
      <a href={back.href} className="bar-back" aria-label={`Back: ${isolated(back.label)}`}>
        <Icon name="left" large />
      </a>
      <a className={left ? "bar-jump" : "bar-jump is-quiet"} href={jumpIn(shown)(to)}>
        {at === null
          ? left
            ? `${left} unread of ${thread.highestNumber}`
            : `All ${thread.highestNumber} read`
          : `${at} / ${thread.highestNumber}${left ? `, ${left} new` : ""}`}
        <Icon name={to < (at ?? first) ? "toup" : "todown"} />
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

/** How much is new, at the top of a conversation: leads to the first of it. */
export function NewHere(shown: Shown) {
  const { left, goal } = useWhereOneReads(shown.thread);
  if (!goal) return null;
  return (
    <a className="more-link" href={jumpIn(shown)(goal)}>
      {`${left} new`} <Icon name={goal < shown.first ? "toup" : "todown"} />
    </a>
  );
}

/** Where the posts of a conversation are: one that the page shows is found without asking for a page again. */
function jumpIn({ slug, thread, first, last }: Shown): (post: number) => string {
  return (post) => (post >= first && post <= last ? `#p${post}` : threadHref(slug, thread.number, post));
}

type FootProps = {
  slug: string;
  number: number;
  /** Cohorts with what is unread in them besides this conversation, this one first. */
  left: { name: string; unread: number; here: boolean }[];
};

/** At the foot of a conversation: back to the list, on to what else is new. */
export function ThreadFoot(props: FootProps) {
  return (
    <AsSent
      id="foot"
      from={props}
      draw={
        import.meta.env.SSR &&
        (({ slug, number, left }: FootProps) => (
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
        ))
      }
    />
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
