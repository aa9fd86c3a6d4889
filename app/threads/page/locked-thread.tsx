import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  cohort: { slug: string; archivedAt: string | null };
  thread: { number: number; lockedAt: Date | string | null };
  begun: string | null;
};

/**
 * Stands where the reply would be in a locked conversation, and in an archived cohort, of which the frame tells; what someone had begun before
 * is shown to them.
 */
export function Locked({ cohort: { slug, archivedAt }, thread: { number, lockedAt }, begun }: Props) {
  if (!lockedAt && !archivedAt) return null;
  return (
    <>
      {!archivedAt && (
        <Banner tone="info" icon="lock">
          This conversation is locked. You can read it, and nothing more can be added.
        </Banner>
      )}
      {begun && (
        <Sheet
          id="composer"
          title="Your reply, not posted"
          foot={
            <ButtonLink variant="quiet" icon="trash" href={`/c/${slug}/drafts/${number}/throw-away`}>
              Throw it away
            </ButtonLink>
          }
        >
          <p className="meta">Kept as a draft that only you can see. You can copy it from here.</p>
          <blockquote className="as-typed draft-text" dir="auto">
            {begun}
          </blockquote>
        </Sheet>
      )}
    </>
  );
}
