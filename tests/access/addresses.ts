/** Addresses that many rows share: a cohort, a conversation and a question in it, and the cohort's pages for staff. */
export const c = "/c/pediatric-pt";
export const t = `${c}/threads/{thread pediatric}`;
export const q = `${c}/threads/{question wendell}`;
export const a = "/admin/cohorts/pediatric-pt";
