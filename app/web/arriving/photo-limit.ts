/** How large a photo may be that someone sends, in megabytes of a million bytes. */
export const MAX_PHOTO_MB = 10;
