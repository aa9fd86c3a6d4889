import { Banner } from "#app/ui/banner.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";

type Day = string | Date;

type Props = {
  it: {
    askedAt: Day;
    grantedWords: string;
    expiresAt: Day | null;
    endedAt: Day | null;
    endedBecause: string;
  };
  state: "asked" | "holds" | "ended";
};

const ends: Record<string, string> = {
  taken_back: "A practice has taken its yes back.",
  moderator: "A moderator ended it.",
};

/** How a waiver stands: still asked, in force and until when, or ended and why. */
export function StandsSo({ it, state }: Props) {
  const { timeZone } = useClock();
  if (state === "asked")
    return (
      <Banner>{`Asked ${plainDay(it.askedAt, timeZone)}. It does not hold before everybody has agreed.`}</Banner>
    );
  if (state === "ended")
    return (
      <Banner tone="gold">
        <b>{`It ended ${plainDay(it.endedAt ?? it.expiresAt!, timeZone)}.`}</b>{" "}
        {ends[it.endedBecause] ?? "Its twelve months were over."}
      </Banner>
    );
  return (
    <Banner tone="good">
      <b>{`Everybody has agreed. It holds until ${plainDay(it.expiresAt!, timeZone)}.`}</b>
      <p className="prose as-typed" dir="auto">
        {it.grantedWords}
      </p>
    </Banner>
  );
}
