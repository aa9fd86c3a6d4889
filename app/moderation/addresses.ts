/** Where the network's moderators find what was handed on to them. */
export const HANDED_ON = "/admin/handed-on";

/** Where a moderator decides what was reported as patient data. */
export function patientDataHref(item: number): string {
  return `${HANDED_ON}/${item}/patient-data`;
}

/** Where a moderator asks to be shown who wrote a post without their name. */
export function revealHref(item: number): string {
  return `${HANDED_ON}/${item}/reveal`;
}

/** Where those who lead a cohort decide what was reported of a post: its report first, if it still waits. */
export function queueHref({
  slug,
  numbers: [thread, post],
}: {
  slug: string;
  numbers: readonly number[];
}): string {
  return `/c/${slug}/queue?thread=${thread}&post=${post}`;
}

/** Where those who lead a cohort look at what waits for a moderator. */
export function heldHref(slug: string): string {
  return `/c/${slug}/held`;
}
