import { change } from "../insert-text.ts";

/** A picture that is to stand at a place in the text, which a link to an address of its own keeps until it is sent. */
export type Placed = { file: File; place: string };

/** The event by which the text's history hears that a picture has got its address: there is nothing to undo in that. */
export const READDRESSED = "readdressed";

export type Readdressed = { from: string; to: string };

let next = 0;

/** Gives pictures their places in the text: names that tell them apart, and addresses that nothing else has. */
export function placesFor(pictures: readonly File[]): Placed[] {
  return pictures.map((picture) => {
    const ending = /\.\w+$/.exec(picture.name)?.[0] ?? ".png";
    const file = new File([picture], `Picture ${++next}${ending}`, { type: picture.type });
    return { file, place: `/files/place-${crypto.randomUUID()}` };
  });
}

/** Markdown of a picture at a place: what is alone in its paragraph stands there as a picture. */
export function pictureAt(place: string): string {
  return `[Picture](${place})`;
}

/** Lets the picture at one address in the text have another, or takes it out of the text. */
export function readdress(form: HTMLFormElement | null | undefined, from: string, to?: string): void {
  const area = form?.elements.namedItem("body");
  if (!(area instanceof HTMLTextAreaElement)) return;
  const { value } = area;
  const link = [...value.matchAll(/\[[^\]\n]*\]\(([^()\s]+)\)/g)].find(([, href]) => href === from);
  if (!link) return;
  const whole = { at: link.index, end: link.index + link[0].length };
  const before = to ? 0 : (/\n{1,2}$/.exec(value.slice(0, whole.at))?.[0].length ?? 0);
  const put = to ? link[0].replace(from, to) : "";
  replace(area, whole.at - before, whole.end, put, () => {
    if (to) area.dispatchEvent(new CustomEvent<Readdressed>(READDRESSED, { detail: { from, to } }));
  });
}

/** As if it had been typed where the browser's own undo stands in for it; the caret stays with its words. */
function replace(area: HTMLTextAreaElement, from: number, to: number, put: string, tell: () => void): void {
  if (document.activeElement !== area) {
    area.setRangeText(put, from, to, "preserve");
    tell();
    area.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  const by = put.length - (to - from);
  const moved = (at: number) => (at >= to ? at + by : Math.min(at, from + put.length));
  change(area, { from, to, put, start: moved(area.selectionStart), end: moved(area.selectionEnd) });
  tell();
}
