/** The database cannot be used as it is; the message says in a sentence what to do. */
export class UnfitDatabase extends Error {}
