/** Where a cohort's contract questions stand. */
export function contractsHref(slug: string): string {
  return `/c/${slug}/contracts`;
}

/** Where the draft of a contract question lies: beside what is begun as another conversation, at a place that no row's number reaches. */
export const CONTRACT_PLACE = "new~99999999999999999";
