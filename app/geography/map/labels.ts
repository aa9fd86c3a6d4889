/** A site as it is drawn, in units of the map: circles are service areas, larger than life. */
export type DrawnSite = { x: number; y: number; reach: number; isApart: boolean };

export type Label = { text: string; x: number; y: number; anchor: "start" | "middle" | "end" };

type Box = { left: number; top: number; right: number; bottom: number };
type Spot = { text: string; x: number; y: number; reach: number };

/** Width of a letter and height of a line, in units of the map, as phones show them. */
const LETTER = 12;
const LINE = 26;
const GAP = 5;

/**
 * Finds a place for the name of each spot where it covers no other name and as few sites as can be: to the right, to the left, above or
 * below, and further off where all of these are taken.
 */
export function layLabels(
  spots: readonly Spot[],
  sites: readonly DrawnSite[],
  map: { width: number; height: number },
): Label[] {
  const taken: Box[] = [];
  return spots.map((spot) => {
    const [best] = optionsFor(spot)
      .map((label) => ({ label, box: boxOf(label), cost: 0 }))
      .map((each) => ({ ...each, cost: costOf(each.box, taken, sites, map) }))
      .sort((a, b) => a.cost - b.cost);
    taken.push(best!.box);
    return best!.label;
  });
}

function optionsFor({ text, x, y, reach }: Spot): Label[] {
  const away = Math.min(reach, 24) + GAP;
  return [0, LINE, -LINE, 2 * LINE, -2 * LINE].flatMap((shift): Label[] => [
    { text, x: x + away, y: y + GAP + shift, anchor: "start" },
    { text, x: x - away, y: y + GAP + shift, anchor: "end" },
    { text, x, y: y - away + (shift < 0 ? shift : 0), anchor: "middle" },
    { text, x, y: y + away + LINE / 2 + (shift > 0 ? shift : 0), anchor: "middle" },
  ]);
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = text.length * LETTER;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE * 0.75, bottom: y + LINE * 0.25 };
}

/** Off the map is worst, then another name, then the dot of a site. */
function costOf(
  box: Box,
  taken: readonly Box[],
  sites: readonly DrawnSite[],
  { width, height }: { width: number; height: number },
): number {
  const outside = box.left < 0 || box.top < 0 || box.right > width || box.bottom > height;
  const dots = sites.filter(
    ({ x, y }) => x > box.left - GAP && x < box.right + GAP && y > box.top - GAP && y < box.bottom + GAP,
  );
  return (outside ? 1000 : 0) + 100 * taken.filter((each) => meet(box, each)).length + 10 * dots.length;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
