import type { Letter } from "./mail-letter.ts";

/** Name that a letter to a member begins with, and the network it comes from. */
type To = { name: string; network: string };

export function invitationLetter(to: {
  network: string;
  practice: string | null;
  /** Null where they asked for it themselves. */
  invitedBy: string | null;
  role: string | null;
  applies: boolean;
}): Letter {
  const { network, practice, invitedBy, role, applies } = to;
  if (invitedBy === null) return askedToApplyLetter(network);
  // Names are what their owners typed: they stand neither in the subject nor in the first words that a stranger sees.
  const says = applies
    ? [
        `you are invited to apply to ${network}, a private network of practices that do not compete.`,
        `The invitation is from ${invitedBy}.`,
      ]
    : practice
      ? [
          `you are invited to a practice on ${network}, a private network of practices that do not compete.`,
          `The invitation is from ${invitedBy}, to join ${practice}.`,
        ]
      : [
          `you are invited to help run ${network} as ${role === "administrator" ? "an administrator" : "a moderator"}.`,
          `The invitation is from ${invitedBy}.`,
        ];
  return {
    subject: `An invitation to ${network}`,
    says: ["Hello,", ...says],
    press: "See the invitation",
    after: ["The link works once, for 72 hours. If it has run out, ask for another."],
    why: `You get this because ${invitedBy} entered this email. If that was a mistake, do nothing: without you, nothing happens.`,
  };
}

/** To an address that somebody entered on the page for applying, and that may be anybody's. */
function askedToApplyLetter(network: string): Letter {
  return {
    subject: `Is this your email? ${network} asks`,
    says: [
      "Hello,",
      `someone wants to apply to ${network} with this email. If it is you, confirm it with this link, and go on.`,
    ],
    press: "Confirm this email and go on",
    after: ["The link works once, for 72 hours."],
    why: `You get this because someone entered this email to apply to ${network}. If it was not you, do nothing: nothing is kept of it.`,
  };
}

export function signInLetter({ name, network }: To): Letter {
  return {
    subject: `Your link to sign in to ${network}`,
    says: [`Hello ${name},`, "here is your link to sign in. It works once, for 15 minutes."],
    press: `Sign in to ${network}`,
    why: "You get this because someone, probably you, asked for it with this email. If it was not you, do nothing; nobody gets in without this email.",
  };
}

export function resetLetter({ name, network }: To): Letter {
  return {
    subject: `A new password for ${network}`,
    says: [`Hello ${name},`, "with this link you choose a new password. It works once, for an hour."],
    press: "Choose a new password",
    why: "You get this because someone, probably you, asked for it with this email. If it was not you, do nothing; your password stays as it is.",
  };
}

/** To an address that may be someone else's, and so without the name that was typed in the settings. */
export function emailLetter({ network }: Pick<To, "network">): Letter {
  return {
    subject: `Is this your email? ${network} asks`,
    says: [
      "Hello,",
      `someone wants to use this email on ${network} from now on. If it is you, please confirm it; until then, nothing changes.`,
    ],
    press: "Confirm this email",
    after: ["The link works once, for an hour."],
    why: `You get this because someone entered this email in their settings on ${network}. If it was not you, do nothing.`,
  };
}

export function emailNoticeLetter({ name, network }: To, newEmail: string): Letter {
  return {
    subject: `Your email on ${network} is about to change`,
    says: [
      `Hello ${name},`,
      `someone signed in as you asked to use ${newEmail} from now on. Once that email is confirmed, this one no longer works here.`,
      "If it was you, there is nothing to do. If it was not, undo it: whoever it was is signed out, and you choose a new password.",
    ],
    press: "It was not me: undo this change",
    after: ["The link works for seven days."],
    why: `You get this because this is the email of your account on ${network}.`,
  };
}

export function emailChangedLetter({ name, network }: To, newEmail: string): Letter {
  return {
    subject: `Your email on ${network} was changed`,
    says: [
      `Hello ${name},`,
      `your account now has the email ${newEmail}, and this one no longer works here.`,
      "If it was you, there is nothing to do. If it was not, undo it: the account is yours again, whoever it was is signed out, and you choose a new password.",
    ],
    press: "It was not me: undo this change",
    after: ["The link works for seven days."],
    why: `You get this because this was the email of your account on ${network}.`,
  };
}

export function passwordChangedLetter({ name, network }: To): Letter {
  return {
    subject: `Your password on ${network} was changed`,
    says: [
      `Hello ${name},`,
      "your password was changed just now, and everywhere you were signed in you were signed out.",
      "If it was you, all is well. If it was not, choose a new one at once, and tell your network’s administrator.",
    ],
    press: "Choose a new password",
    why: `You get this because this is the email of your account on ${network}.`,
  };
}

/** Tells who has left a cohort that a moderator was shown what they wrote there without their name. */
export function aliasNoticeLetter(
  { name, network }: To,
  { by, title, cohort }: { by: string; title: string; cohort: string },
): Letter {
  return {
    subject: `A moderator was shown that you wrote this: ${title}`,
    says: [
      `Hello ${name},`,
      `${by} was shown that it was you who wrote without a name in “${title}” in ${cohort}. A post of yours there had been handed on to the network’s moderators.`,
      "The reason they gave is in the network’s audit log: whoever runs the network can tell you. The members of the cohort still see “Anonymous member”.",
    ],
    why: `You get this because you wrote without your name in ${cohort}, and a moderator of ${network} was shown it. You do not read that cohort any more, so it is in no inbox.`,
  };
}

export function testLetter({ name, network }: To): Letter {
  return {
    subject: `A test email from ${network}`,
    says: [`Hello ${name},`, "this email says that emails from your network arrive."],
    why: `You get this because you asked for a test email on ${network}.`,
  };
}
