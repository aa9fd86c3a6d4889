import { Banner } from "#app/ui/banner.tsx";
import { shortWhy, whyItCameBack } from "./came-back.ts";

/** Above the form of what was sent and is a draft again: why. */
export function CameBack({ why }: { why: string }) {
  return (
    <Banner tone="gold">
      <b>{shortWhy(why)}.</b> {whyItCameBack(why)}
    </Banner>
  );
}
