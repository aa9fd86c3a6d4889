/** Address where who asked tells what came of it, or a step of that. */
export function outcomeHref(slug: string, thread: number, step?: "moved" | "wording" | "open"): string {
  return `/c/${slug}/threads/${thread}/outcome${step ? `/${step}` : ""}`;
}
