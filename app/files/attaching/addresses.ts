/** The key of a form in an address; null for what is none. */
export function keyOfForm(text: string | undefined): string | null {
  return text && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text) ? text : null;
}

/** Where the script sends the files of a form to. */
export function sendHref(slug: string, key: string): string {
  return `/c/${slug}/attach/${key}/send`;
}

/** Where the files of a form are sent to, and listed. */
export function attachHref(slug: string, key: string, place: string): string {
  return `/c/${slug}/attach/${key}?place=${encodeURIComponent(place)}`;
}
