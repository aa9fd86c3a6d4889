/** The most pixels that a picture may have. */
export const MAX_PIXELS = 50_000_000;

/** The long edges of the sizes in which a picture is held, in pixels. */
export const edges = { small: 320, medium: 960, large: 1_920 } as const;
