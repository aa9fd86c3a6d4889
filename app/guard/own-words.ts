import type { Guarded } from "#db/guarded.ts";

/** Lets a text of the site's own, written here and by nobody who uses it, stand where the guard's are asked for. */
export const ownWords = (text: string): Guarded => text as Guarded;
