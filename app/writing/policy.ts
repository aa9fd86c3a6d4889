/** How many characters a post may have. */
export const BODY_MAX = 20_000;
