/** Something that the guard says of a field before it is sent: what it is about, why, and what could stand there instead. */
export type Note = {
  field: string;
  rule: string;
  /** Whether it has to be worded anew, or may stand once somebody has said why. */
  must: boolean;
  /** Whether it may wait for a moderator as it is. */
  holds: boolean;
  says: string;
  /** The words that it is about. */
  words: string;
  instead: string;
  /** Stands for this rule and these words in a form that gives a reason: other words are looked at anew. */
  token: string;
};

/** Reasons why a text may stand although a rule asks about it, as a form offers them. */
export const reasons = {
  "no-patient": "It is no patient",
  business: "It is a business or a colleague",
  public: "It is public, such as a law or a fee schedule",
  "made-up": "It is made up",
} as const;

export type Reason = keyof typeof reasons;

/** Given in place of a reason by who sends a text to a moderator first. */
export const MODERATOR = "moderator";
