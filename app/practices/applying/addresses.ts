/** Where the network's staff see whom they asked to apply. */
export const APPLICATIONS = "/admin/applications";

/** Where they see who waits for a cohort; below it each practice has a page by its key. */
export const POOL = "/moderation/pool";
