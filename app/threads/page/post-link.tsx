import { CopyField } from "#app/ui/copying.tsx";

/** The address of a post to copy. */
export function PostLink({ url }: { url: string }) {
  return (
    <CopyField
      id="link"
      label="Link to this post"
      hint="Only members of this cohort can open it."
      text={url}
    />
  );
}
