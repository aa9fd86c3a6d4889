import { Banner } from "#app/ui/banner.tsx";

/** Says of a document that words of it are set aside, and to who has just reported them that this is done. */
export function SetAsideBanner({ document }: { document: { isAside: boolean } }) {
  if (!document.isAside) return null;
  return (
    <Banner tone="gold" icon="shield">
      <b>Words of it were reported as patient data.</b> Nobody sees them until a moderator of the network has
      decided. The rest stands as it was.
    </Banner>
  );
}
