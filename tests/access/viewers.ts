import { type Role, roleNames } from "#tests/support/cast.ts";

/** How a request is answered: the status as a document, and as single fetch's data. */
export const outcomes = {
  // Shown, or done and shown.
  shown: [200, 200],
  toSignIn: [302, 202],
  // Done, or better seen elsewhere: sent on.
  sentOn: [302, 202],
  // Form of somebody who is no longer signed in: it comes back with its words.
  wordsBack: [401, 401],
  // There, but not for this person to do.
  refused: [403, 403],
  // Not there, or not theirs to see: the same.
  notThere: [404, 404],
  // Not as it should be, and told so beside the field.
  wrong: [400, 400],
  // Refused for a reason that the form then shows.
  conflict: [409, 409],
  // Somebody signed in is sent home from a page for strangers; by script the form is answered first.
  homeOrWrong: [302, 400],
  homeOrShown: [302, 200],
} as const satisfies Record<string, readonly [document: number, data: number]>;

export type Outcome = keyof typeof outcomes;

/** The profiles of each kind of viewer: what they are to Pediatric PT, to its practice Pennycress, and to the network. */
const profilesOf = {
  anonymous: ["signedOut"],
  attendee: ["signedIn", "peer", "insider", "seated", "holdsSeat", "author", "staff"],
  facilitator: ["signedIn", "peer", "insider", "seated", "holdsSeat", "leads", "owner", "ownPractice"],
  "member of another cohort": ["signedIn", "holdsSeat", "owner"],
  "staff without a seat": ["signedIn", "staff"],
  "former member": ["signedIn", "owner"],
  applicant: ["signedIn", "applicant"],
  "disabled member": ["signedOut"],
  "moderator without a look": ["signedIn", "peer", "runsNetwork"],
  "moderator with a look": ["signedIn", "peer", "insider", "looking", "runsNetwork"],
  administrator: ["signedIn", "peer", "runsNetwork", "administers"],
} as const satisfies Record<Role, readonly string[]>;

/** What people are: one kind of viewer has several. An author wrote what the address names; staff own no practice. */
export type Profile = (typeof profilesOf)[Role][number] | "everyone";

/** What each kind of viewer gets. */
export type Answers = Record<Role, Outcome>;

/**
 * What profiles get, a later one before an earlier one. Whoever has none of them is led to the page for signing in, or
 * finds nothing once signed in.
 */
export function gets(outcomeOf: Partial<Record<Profile, Outcome>>): Answers {
  const all = { signedOut: "toSignIn", signedIn: "notThere", ...outcomeOf } as const;
  const answers = roleNames.map((role) => {
    const own: readonly string[] = [...profilesOf[role], "everyone"];
    const last = Object.entries(all).findLast(([profile]) => own.includes(profile));
    return [role, last![1]];
  });
  return Object.fromEntries(answers);
}

/** A page that a profile sees; others may get something else than nothing. */
export const seenBy = (profile: Profile, others: Partial<Record<Profile, Outcome>> = {}) =>
  gets({ ...others, [profile]: "shown" });

/** A form that a profile may send; whoever is signed out gets its words back. */
export const sentBy = (profile: Profile, others: Partial<Record<Profile, Outcome>> = {}) =>
  gets({ signedOut: "wordsBack", ...others, [profile]: "sentOn" });

/** A button without words to lose, for a profile to press. */
export const pressedBy = (profile: Profile, others: Partial<Record<Profile, Outcome>> = {}) =>
  gets({ ...others, [profile]: "sentOn" });
