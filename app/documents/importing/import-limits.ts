/** How many files are brought at once, and how many wait to be read. */
export const MAX_IMPORTS = 40;
/** How many places to fill in are offered at once: each is three fields of a form. */
export const MOST_BLANKS = 50;
