/** How much a list may hold that is pasted: practices' owners, one a line. */
export const MOST_LINES = 200;
export const MOST_CHARACTERS = 60_000;
