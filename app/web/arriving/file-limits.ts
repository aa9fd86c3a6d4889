/** How large a file may be that is attached, in megabytes of a million bytes, and how many a post carries. */
export const MAX_FILE_MB = 25;
export const MAX_FILES = 10;
/** Letters that say what a picture shows. */
export const MOST_CAPTION = 300;
