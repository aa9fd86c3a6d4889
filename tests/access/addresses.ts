/**
 * Addresses that many rows share: a cohort, a conversation and a question in it, and the cohort's pages for staff. The question
 * is the attendee's, Wendell, and its post 2 the facilitator's, Joelle; the conversation begins with neither of them.
 */
export const c = "/c/pediatric-pt";
export const t = `${c}/threads/{thread pediatric}`;
export const q = `${c}/threads/{question wendell}`;
export const a = "/admin/cohorts/pediatric-pt";
