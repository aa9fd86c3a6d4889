import { diffWordsWithSpace } from "diff";

export type Piece = { is: "same" | "added" | "removed"; text: string };

// Beyond so many changes nobody reads them one by one, and finding the fewest takes the server seconds.
const CHANGES_AT_MOST = 1_000;

/** Compares two texts by words. Texts that have next to nothing in common are shown whole. */
export function redline(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: CHANGES_AT_MOST });
  if (!found) return whole(before, after);
  return found.map(({ value, added, removed }) => ({
    is: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function whole(before: string, after: string): Piece[] {
  return [
    { is: "removed", text: before },
    { is: "added", text: after },
  ];
}

const SHOWN_AROUND = 160;

/** Leaves out the middle of long stretches in which nothing changed; `gap` stands in their place. */
export function shortened(pieces: Piece[]): (Piece | { is: "gap" })[] {
  return pieces.flatMap((piece, i) => {
    const { is, text } = piece;
    if (is !== "same" || text.length < 3 * SHOWN_AROUND) return [piece];
    const begin = text.slice(0, SHOWN_AROUND).replace(/\S*$/, "");
    const end = text.slice(-SHOWN_AROUND).replace(/^\S*/, "");
    const shown: (Piece | { is: "gap" })[] = [];
    if (i > 0) shown.push({ is, text: begin });
    shown.push({ is: "gap" });
    if (i < pieces.length - 1) shown.push({ is, text: end });
    return shown;
  });
}
