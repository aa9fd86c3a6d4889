import { PostFiles, type ShownFile } from "#app/files/showing/post-files.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";

type Props = {
  slug: string;
  cohort: { name: string };
  sent: { key: string; html: string; files: readonly ShownFile[] };
};

/** The viewer's own post while it waits for a moderator, and the way to take it back. */
export function HeldPost({ slug, cohort, sent }: Props) {
  return (
    <div className="sheet thread">
      <article className="post post-sent" id="sent" tabIndex={-1} aria-label="What waits for a moderator">
        <p className="post-flag">
          <Icon name="wait" />
          {`Waiting for a moderator. Besides you, only those who lead ${cohort.name} see this. You hear what becomes of it.`}
        </p>
        <Prose className="post-body" html={sent.html} />
        <PostFiles files={sent.files} />
        <PostForm action={`/c/${slug}/take-back`}>
          <input type="hidden" name="key" value={sent.key} />
          <Button>Take it back</Button>
        </PostForm>
      </article>
    </div>
  );
}
