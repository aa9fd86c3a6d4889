import type { ReactNode } from "react";
import { Avatar, initialsOf, tintOf } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Time } from "#app/ui/time.tsx";

export type ShownPost = {
  number: number;
  html: string;
  createdAt: Date;
  replyTo: number | null;
  replyToName: string | null;
  personaId: number;
  personaKind: string;
  name: string;
  title: string;
  practiceName: string;
  personUid: string;
  photo: string;
};

type Props = {
  post: ShownPost;
  slug: string;
  thread: { number: number; kind: string; acceptedNumber: number | null };
  can: { reply: boolean; accept: boolean };
  now: number;
  timeZone: string;
  /** Stands under the text, such as the accepted answer under its question. */
  children?: ReactNode;
};

/** One numbered message, with the permalink in its number and what one can do with it. */
export function PostArticle({ post, slug, thread, can, now, timeZone, children }: Props) {
  const { number } = post;
  const accepted = thread.acceptedNumber === number;
  const here = `/c/${slug}/threads/${thread.number}`;
  return (
    <article
      className={accepted ? "post post-accepted" : "post"}
      id={`p${number}`}
      aria-labelledby={`w${number}`}
    >
      {accepted && (
        <p className="post-flag">
          <Icon name="solved" />
          Accepted answer
        </p>
      )}
      <header className="post-head">
        <Avatar
          initials={initialsOf(post.name)}
          tint={tintOf(post.personaId)}
          photo={post.photo && `/photos/${post.photo}`}
          anonymous={post.personaKind === "alias"}
        />
        <div>
          <h3 className="post-who" id={`w${number}`}>
            {post.personUid ? <a href={`/people/${post.personUid}`}>{post.name}</a> : post.name}
            {number === 1 && thread.kind === "question" && <span className="vh"> asked</span>}
          </h3>
          <p className="post-role">{[post.title, post.practiceName].filter(Boolean).join(", ")}</p>
        </div>
        <p className="post-when">
          <a href={postHref(number)}>
            <Time at={post.createdAt} now={now} timeZone={timeZone} />{" "}
            <span className="post-number">{`#${number}`}</span>
            <span className="vh">, link to this post</span>
          </a>
        </p>
      </header>
      {post.replyTo && (
        <p className="post-notes">
          <a className="reply-to" href={postHref(post.replyTo)}>
            <Icon name="reply" />
            {`In reply to ${post.replyToName}, #${post.replyTo}`}
          </a>
        </p>
      )}
      <Prose className="post-body" html={post.html} />
      {children}
      {can.reply && (
        <footer className="post-foot">
          <a className="button button-quiet" href={`?reply=${number}#composer`}>
            <Icon name="reply" />
            Reply<span className="vh">{` to post ${number}`}</span>
          </a>
          <a className="button button-quiet" href={`?quote=${number}#composer`}>
            <Icon name="quote" />
            <span className="hide-tiny">Quote</span>
            <span className="vh">{` post ${number}`}</span>
          </a>
          <a className="button button-quiet" href={`${here}/posts/${number}/report`}>
            <Icon name="flag" />
            <span className="hide-tiny">Report</span>
            <span className="vh">{` post ${number}`}</span>
          </a>
          {can.accept && number > 1 && (
            <form method="post" action={`${here}/${accepted ? "reopen" : "accept"}`} className="push">
              <input type="hidden" name="post" value={number} />
              <button className="button button-quiet" type="submit">
                <Icon name="solved" />
                {accepted ? "Not the answer after all" : "This is the answer"}
                <span className="vh">{` (post ${number})`}</span>
              </button>
            </form>
          )}
        </footer>
      )}
    </article>
  );
}

// Within the thread's own page: twenty posts would say its address a hundred times.
function postHref(number: number): string {
  return `?post=${number}#p${number}`;
}
