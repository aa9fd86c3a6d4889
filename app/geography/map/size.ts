/** Width and height of the map's drawing, in its own units. */
export const MAP = { width: 792, height: 468 };

/** How much larger than life service areas are: a drive of half an hour would be a dot on a map of the country. */
export const LARGER = 6;
