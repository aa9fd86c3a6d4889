/** The facts of a case that decide what can be done in it. */
type Standing = {
  closedAt: Date | null;
  askedAt: Date | null;
  /** The verdict on the two as it stands; null where nothing is known against them. */
  verdict: string | null;
  sides: readonly { sits: boolean }[];
  waiver: { state: "asked" | "holds" | "ended" } | null;
  offer: {
    accepts: boolean | null;
    endedAt: string | null;
    asks: boolean;
    ours: boolean;
    sits: boolean;
    joining: string | null;
  } | null;
};

/** Names what a moderator can do in a case as it stands. The database refuses the same. */
export function deedsIn({ closedAt, askedAt, verdict, sides, waiver, offer }: Standing) {
  const open = closedAt === null;
  const both = sides.every(({ sits }) => sits);
  const conflict = verdict === "conflict";
  const accepted = open && offer?.accepts === true && offer.endedAt === null ? offer : null;
  return {
    note: open,
    askAboutFacts: open && askedAt === null && both,
    giveMoreTime: open && askedAt !== null,
    askForWaiver: open && both && conflict && (waiver === null || waiver.state === "ended"),
    offerSeat: open && both,
    move: accepted !== null && accepted.joining === null && (accepted.sits || !accepted.asks),
    letJoin:
      accepted !== null && accepted.joining === null && !accepted.sits && accepted.asks && !accepted.ours,
    // A seat is given with the charter, and taken back where that is not signed.
    waitForJoining: accepted !== null && accepted.joining !== null,
    clear: open && !conflict,
    closeAsLeft: open && !both,
  };
}
