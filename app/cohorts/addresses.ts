/** The page of a cohort, for the network's staff. */
export const cohortHref = (slug: string) => `/admin/cohorts/${slug}`;
