/** Where the network's moderators find what was handed on to them. */
export const HANDED_ON = "/admin/handed-on";

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
