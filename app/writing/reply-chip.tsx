import { Icon } from "#app/ui/icon.tsx";
import type { Answered } from "#app/writing/drafts/browser-draft.ts";

type Props = { post: Answered; action: string; drop(): void };

/** Says which post is answered, and lets go of it. */
export function ReplyChip({ post, action, drop }: Props) {
  return (
    <span className="chip">
      <input type="hidden" name="replyTo" value={post.number} data-name={post.name} />
      <Icon name="reply" />
      <span>
        To <bdi>{post.name}</bdi>, #{post.number}
      </span>
      <a
        href={`${action}?post=${post.number}&reply=none#composer`}
        className="chip-close"
        aria-label="Reply to the whole conversation instead"
        onClick={(event) => {
          event.preventDefault();
          drop();
        }}
      >
        <Icon name="close" />
      </a>
    </span>
  );
}
