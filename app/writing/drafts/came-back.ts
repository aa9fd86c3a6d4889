const reasons: Record<string, string> = {
  "taken-back": "You took it back before it was posted. It is whole; post it when you like.",
  locked:
    "The conversation was locked before it could be posted. Ask a facilitator to unlock it, or start a new one.",
  charter:
    "The charter was published anew before it could be posted. Accept the new version, then post it from here.",
  seat: "Your seat in this cohort ended before it could be posted. You can still copy it.",
  account:
    "Your account was closed for a while before it could be posted. It is whole; post it when you like.",
  role: "An announcement needs a facilitator, and you were none any more when its time came. You can post it as a discussion.",
  unshared:
    "The document that it is about was not shared any more when its time came. Take away the tick beside it, then post it.",
  "held-back": "A moderator looked at it and sent it back. What they wrote to you is in your inbox.",
  archived:
    "The cohort was archived before it could be posted. It is whole; copy it, or post it somewhere else.",
  gone: "The place where it was to go was not there any more. It is whole; post it somewhere else.",
};

/** Why something that was sent is a draft again, and what to do about it, in a sentence or two. */
export function whyItCameBack(why: string): string {
  return reasons[why] ?? "It could not be posted. It is whole; read it over and post it again.";
}

/** The same in a word or two. */
export function shortWhy(why: string): string {
  if (why === "held-back") return "Sent back";
  return why === "taken-back" ? "Taken back" : "Could not be posted";
}
