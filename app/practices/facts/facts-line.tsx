import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { FACTS } from "./steps.ts";

/** Leads to the facts from the practice's own page, as long as nothing was said or it has to be looked over. */
export function FactsLine({ state }: { state: "empty" | "due" | "fine" }) {
  if (state === "fine") return null;
  return (
    <Banner tone="gold">
      <b>
        {state === "empty"
          ? "Nobody has said yet where you work and with whom you compete."
          : "Nobody has confirmed your facts for a year."}
      </b>{" "}
      {state === "empty"
        ? "Moderators need it before they seat you beside others. "
        : "If nothing has changed, one press says so. "}
      <ButtonLink href={FACTS}>{state === "empty" ? "Fill it in" : "Look it over"}</ButtonLink>
    </Banner>
  );
}
