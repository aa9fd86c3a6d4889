import type { ReactNode } from "react";
import { PostFiles } from "#app/files/showing/post-files.tsx";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import type { Post } from "#app/threads/post-queries.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Time } from "#app/ui/time.tsx";
import { FilesTakenOut } from "./files-taken-out.tsx";
import { PostFoot } from "./post-foot.tsx";
import { RemovedPost } from "./removed-post.tsx";
import { isStanding, type StandingPost } from "./standing-post.ts";

export type ShownPost = Post;

type Props = {
  post: ShownPost;
  slug: string;
  thread: {
    number: number;
    kind: string;
    starterId: number;
    acceptedNumber: number | null;
    firstUnread: number | null;
  };
  can: { reply: boolean; accept: boolean; editOwn: boolean };
  now: number;
  timeZone: string;
  /** Stands under the text, such as the accepted answer under its question. */
  children?: ReactNode;
};

/** One numbered message, with the permalink in its number and what one can do with it; or what stands in its place. */
export function PostArticle({ children, ...props }: Props) {
  const { post, slug, thread, can, now, timeZone } = props;
  if (post.removalKind)
    return <RemovedPost post={post} slug={slug} thread={thread.number} now={now} timeZone={timeZone} />;
  if (!isStanding(post)) return null;
  const { number } = post;
  const accepted = thread.acceptedNumber === number;
  return (
    <article
      className={accepted ? "post post-accepted" : "post"}
      id={`p${number}`}
      // Counted by the script that follows what is read.
      data-new={(thread.firstUnread !== null && number >= thread.firstUnread && !post.mine) || undefined}
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
          initials={post.initials}
          tint={post.tint}
          photo={post.photo && `/photos/${post.photo}`}
          anonymous={post.personaKind === "alias"}
        />
        <div>
          <h3 className="post-who" id={`w${number}`}>
            {post.mine && post.personaKind === "alias" && <span className="vh">You, as </span>}
            <bdi>{post.personUid ? <a href={`/people/${post.personUid}`}>{post.name}</a> : post.name}</bdi>
            {number === 1 && thread.kind === "question" && <span className="vh"> asked</span>}
          </h3>
          <p className="post-role">
            {[post.title, post.practiceName].filter(Boolean).map(isolated).join(", ")}
          </p>
        </div>
        <p className="post-when">
          <a href={postHref(number)}>
            <Time at={post.createdAt} now={now} timeZone={timeZone} rounded={post.personaKind === "alias"} />{" "}
            <span className="post-number">{`#${number}`}</span>
            <span className="vh">, link to this post</span>
          </a>
        </p>
      </header>
      <Notes post={post} here={threadHref(slug, thread.number)} />
      <Prose className="post-body" html={post.html} />
      <PostFiles files={post.files} />
      <FilesTakenOut many={post.filesTakenOut} />
      {children}
      <PostFoot post={post} slug={slug} thread={thread} can={can} />
    </article>
  );
}

/** Shows what a post answers, with the beginning of its words, and whether it was edited. */
function Notes({ post, here }: { post: StandingPost; here: string }) {
  const { replyTo, answers } = post;
  if (!replyTo && !post.editedAt) return null;
  return (
    <div className="post-notes">
      {replyTo && answers && (
        <details className="answers">
          <summary className="reply-to">
            <Icon name="reply" />
            {`In reply to ${answers.name}, #${replyTo}`}
          </summary>
          <p>
            <bdi>{answers.excerpt}</bdi> <a href={postHref(replyTo)}>{`Go to #${replyTo}`}</a>
          </p>
        </details>
      )}
      {replyTo && !answers && (
        <a className="reply-to" href={postHref(replyTo)}>
          <Icon name="reply" />
          {`In reply to #${replyTo}`}
        </a>
      )}
      {post.editedAt && (
        <a className="reply-to" href={`${here}/posts/${post.number}/history`}>
          <Icon name="pencil" />
          {(post.version ?? 1) > 2 ? `Edited ${(post.version ?? 1) - 1} times` : "Edited"}
        </a>
      )}
    </div>
  );
}

// Within the thread's own page: twenty posts would say its address a hundred times.
function postHref(number: number): string {
  return `?post=${number}#p${number}`;
}
