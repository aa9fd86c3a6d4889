import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { formingHref, joinHref } from "../groups/addresses.ts";
import type { deedsIn } from "./policy.ts";
import type { Offer } from "./queries.server.ts";

type Can = ReturnType<typeof deedsIn>;

type Deed = { may: keyof Can; path: string | ((offer: Offer) => string); label: string; says: string };

const deeds: Deed[] = [
  {
    may: "clear",
    path: "close?outcome=cleared",
    label: "Close it as cleared",
    says: "They are in conflict no more.",
  },
  {
    may: "closeAsLeft",
    path: "close?outcome=left",
    label: "Close it",
    says: "One of the two does not sit there any more.",
  },
  {
    may: "move",
    path: "move",
    label: "Move the practice",
    says: "Its owner has accepted the other seat.",
  },
  {
    may: "letJoin",
    path: ({ practiceUid, toId }) => joinHref(practiceUid, toId),
    label: "Let it join there",
    says: "Its owner has accepted the other seat. Who sits there is asked first.",
  },
  {
    may: "waitForJoining",
    path: ({ joining }) => formingHref(joining!),
    label: "See how its joining stands",
    says: "Who sits there is asked. Once it is in, you can move it and close the case.",
  },
  {
    may: "askAboutFacts",
    path: "ask",
    label: "Ask about facts",
    says: "Its owners hear that their facts need a look, and not about whom. They have fourteen days.",
  },
  {
    may: "giveMoreTime",
    path: "more-time",
    label: "Give more time",
    says: "Those who were asked are told the new day.",
  },
  {
    may: "offerSeat",
    path: "offer",
    label: "Offer another seat",
    says: "One of the two is asked whether it would rather sit in another cohort.",
  },
  {
    may: "askForWaiver",
    path: "waiver",
    label: "Ask for a waiver",
    says: "Both, every other practice of the cohort and a moderator have to agree.",
  },
  {
    may: "note",
    path: "note",
    label: "Write a note",
    says: "For moderators without a part in the case.",
  },
];

/** The deeds that a moderator has in a case, each with what comes of it. */
export function DeedsInCase({ can, offer, here }: { can: Can; offer: Offer | null; here: string }) {
  const open = deeds.filter(({ may }) => can[may]);
  const to = (path: Deed["path"]) => (typeof path === "string" ? `${here}/${path}` : path(offer!));
  if (open.length === 0) return null;
  return (
    <Sheet id="deeds" title="What you can do" flush>
      <ul className="bare">
        {open.map(({ may, path, label, says }) => (
          <li key={may} className="leftout">
            <div className="stack-tight">
              <p className="meta">{says}</p>
              <p>
                <ButtonLink href={to(path)}>{label}</ButtonLink>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
