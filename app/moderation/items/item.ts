/** A kind of item in a queue: how it is told to those who decide it. One module a kind. */
export type ItemKindTold = {
  /** Above so many items of the kind about one subject. */
  heading: (many: number) => string;
  /** The deed of a facilitator who handed one on, after their name. */
  handedOn: string;
  /** The same of one that nobody there could decide, as a sentence of its own. */
  wentOn: string;
  /** Why it lies there, in words. */
  reason: (value: string) => string;
};
