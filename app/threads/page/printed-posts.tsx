import type { ReactNode } from "react";
import type { ShownFile } from "#app/files/showing/post-files.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { longDay, longMoment, plainDay } from "#app/ui/time.ts";
import { FilesTakenOut } from "./files-taken-out.tsx";
import type { ShownPost } from "./post.tsx";
import { whatWasDone } from "./removed-in-words.ts";

type Props = {
  posts: ShownPost[] | undefined;
  timeZone: string;
  /** Draws, on the server, what stands below a post's text. */
  under?: false | ((post: ShownPost) => ReactNode);
};

/** Posts as they go to paper: who, when and what. What was removed is said and not shown. */
export function PrintedPosts({ posts, timeZone, under }: Props) {
  return (
    <AsSent
      id="posts"
      className="sheet thread"
      from={posts}
      draw={
        import.meta.env.SSR &&
        ((all: ShownPost[]) =>
          all.map((post) => (
            <article className="post" key={post.number} aria-labelledby={`w${post.number}`}>
              <h2 className="post-who" id={`w${post.number}`}>
                {`#${post.number} ${post.removalKind ? whatWasDone(post.removalKind) : isolated(post.name ?? "")}`}
              </h2>
              {!post.removalKind && post.html !== null && post.createdAt && (
                <>
                  <p className="post-role">
                    {[
                      isolated(post.title ?? ""),
                      isolated(post.practiceName ?? ""),
                      post.personaKind === "alias"
                        ? longDay(post.createdAt, timeZone)
                        : longMoment(post.createdAt, timeZone),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                    {post.editedAt && `, edited ${plainDay(post.editedAt, timeZone)}`}
                  </p>
                  <Prose className="post-body" html={post.html} />
                  {under ? under(post) : null}
                  {post.files.length > 0 && (
                    <p className="post-body meta">With it: {post.files.map(onPaper).join(", ")}</p>
                  )}
                  <FilesTakenOut many={post.filesTakenOut} />
                </>
              )}
            </article>
          )))
      }
    />
  );
}

/** A file cannot be opened on paper: its name says which it was, and what a picture shows stands beside it. */
function onPaper({ name, caption, facts, picture }: ShownFile): string {
  if (!picture) return `${isolated(name)} (${facts})`;
  return caption ? `${isolated(name)} (${isolated(caption)})` : isolated(name);
}
