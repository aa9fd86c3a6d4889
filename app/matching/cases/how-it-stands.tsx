import { isolated } from "#app/text/isolated.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { waiverHref } from "../addresses.ts";
import { outcomeInWords, reasonInWords, standingOf, verdictInWords } from "./in-words.ts";
import type { Offer } from "./queries.server.ts";

type Day = string | Date;

type Props = {
  it: {
    because: string;
    openedAt: Day;
    dueAt: Day | null;
    closedAt: Day | null;
    closedBy: string | null;
    outcome: string | null;
    outcomeWords: string;
    verdict: string;
    said: string[] | null;
    judgedAt: Day | null;
    sides: readonly { name: string; sits: boolean; asked: boolean }[];
    waiver: { uid: string; state: "asked" | "holds" | "ended" } | null;
    offer: Offer | null;
  };
};

const waivers = {
  asked: "The practices are asked",
  holds: "It holds",
  ended: "It has ended",
};

/** How a case stands: why it is open, how the two were judged and by what, and what has been asked and offered. */
export function HowItStands({ it }: Props) {
  const { now, timeZone } = useClock();
  const day = (at: Day) => plainDay(at, timeZone);
  const asked = it.sides.filter(({ asked }) => asked).map(({ name }) => isolated(name));
  const over = it.dueAt !== null && new Date(it.dueAt).getTime() < now;
  return (
    <>
      {it.closedAt ? (
        <Banner>
          <b>{outcomeInWords(it.outcome!)}.</b>{" "}
          {`Closed ${day(it.closedAt)}${it.closedBy ? ` by ${isolated(it.closedBy)}` : ""}.`}
        </Banner>
      ) : (
        it.verdict !== "conflict" && (
          <Banner tone="good">
            <b>They are {verdictInWords(it.verdict)} by now.</b> If that is right, close the case as cleared.
          </Banner>
        )
      )}
      <Sheet id="stands" title="How it stands">
        {it.outcomeWords && (
          <p className="prose as-typed" dir="auto">
            {it.outcomeWords}
          </p>
        )}
        <Facts
          facts={[
            { name: "Opened", value: `${day(it.openedAt)}. ${reasonInWords(it.because)}`, wide: true },
            {
              name: "The two",
              value: `${standingOf(it.verdict)}${it.judgedAt ? `, as judged ${day(it.judgedAt)}` : ""}`,
              wide: true,
            },
            ...(it.dueAt
              ? [
                  {
                    name: over ? "Time to correct facts is over" : "Time to correct facts",
                    value: `Until ${day(it.dueAt)}. Asked: ${asked.join(", ")}.`,
                    wide: true,
                  },
                ]
              : []),
            ...(it.waiver
              ? [
                  {
                    name: "Waiver",
                    value: <a href={waiverHref(it.waiver.uid)}>{waivers[it.waiver.state]}</a>,
                  },
                ]
              : []),
            ...(it.offer ? [{ name: "Another seat", value: offerInWords(it.offer, day), wide: true }] : []),
          ]}
        />
        {it.said && it.said.length > 0 && (
          <>
            <h3>Why</h3>
            <ul>
              {it.said.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className="meta">
              What a practice told in confidence stands here without its words. Look at its facts where you
              need to know: it reads that you looked.
            </p>
          </>
        )}
      </Sheet>
    </>
  );
}

function offerInWords(
  { to, practice, accepts, at, endedAt, madeAt }: Offer,
  day: (at: Day) => string,
): string {
  const offered = `In ${isolated(to)}, offered to ${isolated(practice)} ${day(at)}.`;
  if (madeAt) return `${offered} Moved ${day(madeAt)}.`;
  if (endedAt) return `${offered} The offer has ended.`;
  if (accepts === null) return `${offered} No answer yet.`;
  return `${offered} ${accepts ? "Its owner has said yes." : "Its owner has said no."}`;
}
