/** The database cannot be used as it is; the message says in one sentence what to do. */
export class UnfitDatabase extends Error {
  // By its name it is also known where the built site, which holds a copy of this class, has thrown it.
  override readonly name = "UnfitDatabase";
}
