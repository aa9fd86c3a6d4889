import type { Post } from "#app/threads/post-queries.server.ts";

/** A post that stands: its author may have deleted it, or a facilitator hidden it, and others then see no words. */
export type StandingPost = {
  [Field in keyof Post]: Field extends Always ? NonNullable<Post[Field]> : Post[Field];
};
type Always =
  | "html"
  | "createdAt"
  | "personaId"
  | "personaKind"
  | "name"
  | "title"
  | "practiceName"
  | "personUid"
  | "photo";

/** Whether a post has words that the viewer may read. */
export function isStanding(post: Post): post is StandingPost {
  return post.html !== null;
}
