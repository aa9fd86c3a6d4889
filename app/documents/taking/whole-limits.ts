/** How many characters one Word file of a whole manual holds at most, so that it is made within its time. */
export const MOST_IN_ONE_FILE = 1_500_000;
