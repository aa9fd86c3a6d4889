import { counted } from "#app/text/counted.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  others: number;
  nearestMiles: number | null;
  /** A new group, or a cohort that runs already. */
  kind: string;
  /** The answer of the practice; null is nothing yet. */
  consents: boolean | null;
  until: string;
  here: string;
  can: { answer: boolean };
};

/** Asks whether the practice would come, before any name is said. */
export function ConsentSheet({ others, nearestMiles, kind, consents, until, here, can }: Props) {
  const near = nearestMiles === null ? "" : ` The nearest is about ${counted(nearestMiles, "mile")} away.`;
  return (
    <Sheet id="consent" title="Would your practice come?">
      <p>{`${counted(others, "other practice")} like yours, and none that competes with you as far as we know.${near}`}</p>
      <p className="meta">
        Nobody is named yet, neither they nor you.{" "}
        {kind === "joining"
          ? "If you say yes, you and those who sit there see each other’s names, and have ten days to object in private."
          : "If enough say yes, all of you see the names, and have ten days to object in private."}
      </p>
      {consents !== null && (
        <Banner tone="good">
          <b>{consents ? "You have said yes." : "You have said no."}</b>{" "}
          {`You can say otherwise until ${until}.`}
        </Banner>
      )}
      {can.answer ? (
        <PostForm action={`${here}/consent`} className="flow">
          {consents !== true && (
            <Button variant={consents === null ? "primary" : undefined} name="answer" value="yes">
              Yes, we would come
            </Button>
          )}
          {consents !== false && (
            <Button name="answer" value="no">
              No, not to this one
            </Button>
          )}
        </PostForm>
      ) : (
        <p className="meta">An owner of your practice answers.</p>
      )}
      {consents === null && (
        <p className="meta">{`Please answer by ${until}. Without an answer the group goes on without you.`}</p>
      )}
    </Sheet>
  );
}
