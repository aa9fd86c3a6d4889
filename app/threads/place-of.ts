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

/** The place of a draft that an address names: "new", or the number of a thread. */
export function placeIn(text: string | undefined): string | null {
  const number = numberIn(text);
  if (text === "new") return text;
  return number === null ? null : String(number);
}
