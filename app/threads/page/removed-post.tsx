import { isolated } from "#app/text/isolated.ts";
import { postPageHref, threadHref } from "#app/threads/addresses.ts";
import type { Post } from "#app/threads/queries.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { plainDay } from "#app/ui/time.ts";

type Props = { post: Post; slug: string; thread: number; now: number; timeZone: string };

/** Stands where a post was: who took it away, when and why. Its author, and who leads the cohort, can still read it. */
export function RemovedPost({ post, slug, thread, timeZone }: Props) {
  const { number, goneKind, goneAt, goneBy, goneReason, toThread, toNumber } = post;
  const on = goneAt ? plainDay(goneAt, timeZone) : "";
  return (
    <article className="post post-hidden" id={`p${number}`} aria-labelledby={`w${number}`}>
      <h3 className="vh" id={`w${number}`}>{`Post ${number}, taken away`}</h3>
      <p className="meta">
        <Icon name={goneKind === "moved" ? "swap" : "eye-off"} />
        {goneKind === "hidden" &&
          `Post #${number} was hidden by ${goneBy} on ${on}: ${isolated(goneReason ?? "")}`}
        {goneKind === "deleted" && `Post #${number} was deleted by its author on ${on}.`}
        {goneKind === "moved" && (
          <>
            {`Post #${number} was moved on ${on} to `}
            <a href={threadHref(slug, toThread!, toNumber)}>a conversation of its own</a>.
          </>
        )}
      </p>
      {post.html && (
        <details className="gone">
          <summary>
            {post.mine
              ? "Your words, which the others no longer see"
              : "The words, which only who leads the cohort and the author see"}
          </summary>
          <Prose className="post-body" html={post.html} />
          <p>
            <a href={postPageHref(slug, thread, number)}>What you can do with it</a>
          </p>
        </details>
      )}
    </article>
  );
}
