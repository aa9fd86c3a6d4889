import type { ComponentProps } from "react";
import { AsSent } from "#app/ui/as-sent.tsx";
import { HeldPost } from "#app/writing/held/held-post.tsx";
import { SentPost } from "./sent-post.tsx";

type Sent = Omit<ComponentProps<typeof SentPost>["sent"], "due"> & { due: Date | string | null };
type Props = Pick<ComponentProps<typeof SentPost>, "slug" | "cohort"> & { sent: readonly Sent[] };

/** The viewer's own posts that others do not see yet: some can be taken back for a while, others wait for a moderator. */
export function SentPosts({ slug, cohort, sent }: Props) {
  return sent.map(({ due, ...post }) =>
    due === null ? (
      <AsSent
        key={post.key}
        id={`held-${post.key}`}
        from={post}
        draw={
          import.meta.env.SSR && ((held: typeof post) => <HeldPost slug={slug} cohort={cohort} sent={held} />)
        }
      />
    ) : (
      <SentPost key={post.key} slug={slug} cohort={cohort} sent={{ ...post, due }} />
    ),
  );
}
