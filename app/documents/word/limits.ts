/** The most characters that the Markdown of one document may have. */
export const MAX_DOCUMENT = 200_000;
