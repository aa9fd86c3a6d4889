import { numberIn } from "#app/web/number-in.ts";

/**
 * Where one is led after writing: to the post, or, while it can be taken back, to where it will stand. The form's key goes
 * along, so that the browser can forget its copy.
 */
export function placeOf(
  slug: string,
  { thread, post }: { thread: number | null; post: number | null },
  key: string,
): string {
  if (thread === null) return `/c/${slug}/sent/${key}`;
  const here = `/c/${slug}/threads/${thread}`;
  if (post === null) return `${here}?post=last&posted=${key}#sent`;
  return `${here}?post=${post}&posted=${key}#p${post}`;
}

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
