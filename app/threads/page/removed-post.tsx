import { PostFiles } from "#app/files/showing/post-files.tsx";
import { isolated } from "#app/text/isolated.ts";
import { postPageHref, threadHref } from "#app/threads/addresses.ts";
import type { Post } from "#app/threads/post-queries.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { plainDay } from "#app/ui/time.ts";
import { PURGED, SET_ASIDE } from "./patient-words.ts";

type Props = { post: Post; slug: string; thread: number; now: number; timeZone: string };

/** Stands where a post was: who removed it, when and why. Its author, and who leads the cohort, can still read it. */
export function RemovedPost({ post, slug, thread, timeZone }: Props) {
  const { number, removalKind, removedAt, removedBy, removalReason, toThread, toNumber } = post;
  const on = removedAt ? plainDay(removedAt, timeZone) : "";
  return (
    <article className="post post-hidden" id={`p${number}`} aria-labelledby={`w${number}`}>
      <h3 className="vh" id={`w${number}`}>{`Post ${number}, taken away`}</h3>
      <p className="meta">
        <Icon name={removalKind === "moved" ? "swap" : "eye-off"} />
        {removalKind === "hidden" &&
          `Post #${number} was hidden by ${removedBy} on ${on}: ${isolated(removalReason ?? "")}`}
        {removalKind === "set_aside" && `Post #${number} ${SET_ASIDE}`}
        {removalKind === "purged" && `Post #${number} ${PURGED}`}
        {removalKind === "deleted" && `Post #${number} was deleted by its author on ${on}.`}
        {removalKind === "moved" && (
          <>
            {`Post #${number} was moved on ${on} to `}
            <a href={threadHref(slug, toThread!, toNumber)}>a conversation of its own</a>.
          </>
        )}
      </p>
      {post.html && (
        <details className="removed-words">
          <summary>
            {post.mine
              ? "Your words, which the others no longer see"
              : "The words, which only who leads the cohort and the author see"}
          </summary>
          <Prose className="post-body" html={post.html} />
          <PostFiles files={post.files} />
          <p>
            <a href={postPageHref(slug, thread, number)}>What you can do with it</a>
          </p>
        </details>
      )}
    </article>
  );
}
