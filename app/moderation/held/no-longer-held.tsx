import { heldHref } from "#app/moderation/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";

/** Stands where a held post was to be decided that somebody else has decided, or its author taken back. */
export function NoLongerHeld({ slug, sentence }: { slug: string; sentence?: string }) {
  return (
    <Page narrow>
      <PageHead
        title="It does not wait any more"
        lead={sentence ?? "Somebody has decided it already, or its author took it back."}
      />
      <p>
        <ButtonLink href={heldHref(slug)}>To the posts that wait</ButtonLink>
      </p>
    </Page>
  );
}
