import { numberIn } from "#app/web/number-in.ts";

/** The place of a draft that an address names: "new", or the number of a thread; "~7" behind it for one that came back. */
export function placeIn(text: string | undefined): string | null {
  const [home, beside] = (text ?? "").split("~");
  if (beside !== undefined && !/^\d{1,18}$/.test(beside)) return null;
  const number = numberIn(home);
  if (home !== "new" && number === null) return null;
  const place = home === "new" ? home : String(number);
  return beside === undefined ? place : `${place}~${beside}`;
}

/** The place that an address or a form names, if it is one of this home, or its home. */
export function placeAt(home: string, named: string | null | undefined): string {
  const place = placeIn(named ?? undefined);
  return place?.split("~")[0] === home ? place : home;
}

/** Where a draft is gone on with. */
export function draftHref(slug: string, place: string): string {
  const [home] = place.split("~");
  const named = place === home ? "" : `draft=${place}`;
  if (home === "new") return `/c/${slug}/ask${named && `?${named}`}`;
  return `/c/${slug}/threads/${home}?post=last${named && `&${named}`}#composer`;
}
