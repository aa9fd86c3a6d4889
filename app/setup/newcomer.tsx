import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SeatsDrawing } from "#app/ui/seats-drawing.tsx";

type Props = {
  practice: { name: string; role: "owner" | "director" | "staff" } | null;
  secondFactor: boolean;
};

/** Home of somebody without a seat: what they can do meanwhile, and what will come. */
export function Newcomer({ practice, secondFactor }: Props) {
  const art = <SeatsDrawing seats={[]} capacity={8} decorative />;
  const meanwhile = secondFactor
    ? ""
    : " Meanwhile you can set up a second step at sign-in, in your settings.";
  if (practice?.role === "owner")
    return (
      <Empty
        title="Welcome. First, your practice"
        art={art}
        action={
          <span className="flow">
            <ButtonLink variant="primary" href="/practice/edit">
              Fill in its profile
            </ButtonLink>
            <ButtonLink href="/practice/invite">Invite your people</ButtonLink>
          </span>
        }
      >
        A moderator seats it in a cohort where it competes with nobody, and needs to know what it does. Once
        it has its seat, the cohort’s charter waits for you here.
      </Empty>
    );
  return (
    <Empty
      title={practice ? "Welcome. Your practice decides next" : "You have no seat yet"}
      art={art}
      action={<ButtonLink href="/settings">Your settings</ButtonLink>}
    >
      {practice
        ? "Its owner chooses who attends its cohorts. Once that is you, the cohort’s charter waits for you here."
        : "Once you belong to a practice that sits in a cohort, its conversations appear here."}
      {meanwhile}
    </Empty>
  );
}
