import { groupHref } from "#app/matching/groups/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import type { Stage } from "./stages.ts";

type Props = {
  groups: readonly {
    uid: string;
    title: string;
    stage: Stage;
    consents: boolean | null;
    /** Whether somebody of the practice has signed the charter. */
    signed: boolean;
    deadlineAt: string | Date | null;
  }[];
};

/** Says of each group that is offered to the viewer's practice what waits there. */
export function MyGroups({ groups }: Props) {
  const { timeZone } = useClock();
  return groups.map(({ uid, title, stage, consents, signed, deadlineAt }) => {
    const asked = stage === "consent" && consents === null;
    const waits = asked || (stage === "charter" && !signed);
    const until =
      !(stage === "charter" && signed) && deadlineAt && ` You have until ${plainDay(deadlineAt, timeZone)}.`;
    return (
      <Banner key={uid} tone={waits ? "gold" : "info"} icon="people">
        <p>
          <b>{asked ? `Would your practice come to ${isolated(title)}?` : isolated(title)}</b>{" "}
          {stage === "consent" && !asked && "You have answered."}
          {stage === "names" && "You can see who would sit together, and object."}
          {stage === "charter" &&
            (signed
              ? "Your practice has signed. It begins once enough have."
              : "Your practice has a seat, and the charter waits.")}
          {until}
        </p>
        <p>
          <ButtonLink href={groupHref(uid)}>{asked ? "Read and answer" : "Go there"}</ButtonLink>
        </p>
      </Banner>
    );
  });
}
