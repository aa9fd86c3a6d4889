import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Props = { slug: string; what: string; moment: number; page: "home" | "list" };

/** Says that something was marked as read, and offers to undo it. */
export function MarkedRead({ slug, what, moment, page }: Props) {
  return (
    <Banner tone="good" role="status">
      <b>
        <bdi>{what}</bdi> is marked as read.
      </b>
      <PostForm action={`/c/${slug}/unread-again`}>
        <input type="hidden" name="moment" value={moment} />
        <input type="hidden" name="page" value={page} />
        <Button variant="quiet">Undo</Button>
      </PostForm>
    </Banner>
  );
}
