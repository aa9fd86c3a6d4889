import { PostFiles, type ShownFile } from "#app/files/showing/post-files.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Prose } from "#app/ui/prose.tsx";
import { Time } from "#app/ui/time.tsx";

export type OnePostShown = {
  number: number;
  html: string;
  createdAt: Date | string;
  personaId: number;
  personaKind: string;
  personUid: string;
  name: string;
  title: string;
  practiceName: string;
  photo: string;
  files: readonly ShownFile[];
};

type Props = {
  post: OnePostShown;
  href?: string;
  now: number;
  timeZone: string;
  /** One of those around the post that matters. */
  quiet?: boolean;
  /** The post is what the page is about, under no heading of its own. */
  alone?: boolean;
};

/** A post as it stands in its conversation, without what can be done with it. */
export function OnePost({ post, href, now, timeZone, quiet, alone }: Props) {
  const Name = alone ? "h2" : "h3";
  const when = (
    <>
      <Time at={post.createdAt} now={now} timeZone={timeZone} rounded={post.personaKind === "alias"} />{" "}
      <span className="post-number">{`#${post.number}`}</span>
    </>
  );
  return (
    <article className={quiet ? "post post-aside" : "post"} aria-labelledby={`w${post.number}`}>
      <header className="post-head">
        <Avatar
          initials={initialsOf(post.name)}
          tint={tintOf(post.personUid || post.personaId)}
          photo={post.photo && `/photos/${post.photo}`}
          anonymous={post.personaKind === "alias"}
        />
        <div>
          <Name className="post-who" id={`w${post.number}`} dir="auto">
            {post.name}
          </Name>
          <p className="post-role">
            {[post.title, post.practiceName].filter(Boolean).map(isolated).join(", ")}
          </p>
        </div>
        <p className="post-when">{href ? <a href={href}>{when}</a> : when}</p>
      </header>
      <Prose className="post-body" html={post.html} />
      <PostFiles files={post.files} />
    </article>
  );
}
