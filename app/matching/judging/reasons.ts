/** Every reason that a judgement can have; docs/matching.md says what each means. */
export type ReasonCode =
  | "overlap"
  | "planned"
  | "planned-later"
  | "contract"
  | "system"
  | "referrers"
  | "declared"
  | "affiliated"
  | "missing"
  | "stale"
  | "complementary"
  | "labor";

export type Verdict = "clear" | "review" | "conflict";

export type Reason = {
  code: ReasonCode;
  /** The verdict that it alone would give; "clear" for what is good to know and changes none. */
  toward: Verdict;
  /** Whether it comes from what a practice told in confidence. */
  private: boolean;
  /** In full, for a moderator. */
  words: string;
  /** All that anybody else may learn of it: nothing of who said what. */
  coded: string;
};

/** Sentence for whatever rests on what was told in confidence: it tells nothing of whose it is. */
export const IN_CONFIDENCE = "A private declaration stands against this pair.";

/** Sentences for whoever may not read the profiles. Those for what was told in confidence are all the same. */
const coded: Record<ReasonCode, { says: string; private: boolean }> = {
  overlap: { says: "Their services and service areas overlap.", private: false },
  planned: { says: IN_CONFIDENCE, private: true },
  "planned-later": { says: IN_CONFIDENCE, private: true },
  contract: { says: "They work with the same institution.", private: false },
  system: { says: "They work with hospitals of the same system.", private: false },
  referrers: { says: IN_CONFIDENCE, private: true },
  declared: { says: IN_CONFIDENCE, private: true },
  affiliated: { says: IN_CONFIDENCE, private: true },
  missing: { says: "A profile is not complete yet.", private: false },
  stale: { says: "A profile has to be confirmed again.", private: false },
  complementary: { says: "They offer different therapies to the same patients.", private: false },
  labor: { says: "They look for staff in the same area.", private: false },
};

/** Makes a reason of its code, the verdict that it leads to, and its words for a moderator. */
export function reason(code: ReasonCode, toward: Verdict, words: string): Reason {
  return { code, toward, private: coded[code].private, words, coded: coded[code].says };
}
