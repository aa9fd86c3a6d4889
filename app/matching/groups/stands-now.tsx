import type { ReactNode } from "react";
import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Stage } from "./stages.ts";

type Props = {
  group: {
    kind: string;
    stage: Stage | "left";
    comes: boolean;
    others: number | null;
    signed: number;
    signedByUs: boolean;
    cohort: string | null;
  };
  until: string;
};

/** Says what a group waits for, where nothing is asked of the practice on its page. */
export function StandsNow({
  group: { kind, stage, comes, others, signed, signedByUs, cohort },
  until,
}: Props) {
  if (stage === "left")
    return (
      <Says head="Your practice has no place in this group.">
        It goes on without you. If you are in the pool, the moderators look for another group.
      </Says>
    );
  if (stage === "dropped")
    return (
      <Says head="This group was given up.">
        If you are in the pool, you stay there, and the moderators look for another group.
      </Says>
    );
  if (stage === "active")
    return (
      <Banner tone="good">
        <p>
          <b>{kind === "joining" ? "Whoever joined sits there now." : "The group has begun."}</b>{" "}
          {signedByUs || !comes ? "" : "Sign its charter, and you are in."}
        </p>
        {cohort !== null && (
          <p>
            <ButtonLink variant="primary" href={`/c/${cohort}`}>
              Go there
            </ButtonLink>
          </p>
        )}
      </Banner>
    );
  if (stage === "charter" && comes)
    return (
      <Banner tone={signedByUs ? "good" : "gold"} icon={signedByUs ? "solved" : "pencil"}>
        <p>
          <b>{signedByUs ? "Your practice has signed." : "Read and sign the charter."}</b>{" "}
          {kind === "joining"
            ? !signedByUs && "Once one of you has signed, you are in."
            : `${signed} of ${counted((others ?? 0) + 1, "practice")} ${signed === 1 ? "has" : "have"} signed. The group begins once five have, and nobody sees into it before.`}
        </p>
        {!signedByUs && cohort !== null && (
          <p>
            <ButtonLink variant="primary" href={`/c/${cohort}/charter`}>
              Read the charter
            </ButtonLink>
          </p>
        )}
        {!signedByUs && <p>{`Please sign it by ${until}.`}</p>}
      </Banner>
    );
  if (stage === "names") return null;
  if (!comes)
    return <Says head="Nothing is asked of you now.">The moderators ask whoever may join first.</Says>;
  return (
    <Says head="The moderators are changing this group.">
      You hear from them as soon as there is something to answer.
    </Says>
  );
}

function Says({ head, children }: { head: string; children: ReactNode }) {
  return (
    <Banner>
      <b>{head}</b> {children}
    </Banner>
  );
}
