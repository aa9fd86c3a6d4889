import type { Viewer } from "#app/accounts/viewer.ts";
import type { StepsTaken } from "#db/verb-results.ts";

export type Step = {
  title: string;
  /** One sentence: why, or what to do. */
  says: string;
  done: boolean;
  /** Nothing to be done about it here, and nothing waits for it. */
  settled?: boolean;
  /** Where it is taken, and the words of the button that leads there. */
  href: string;
  deed: string;
  /** Whether a field on the spot takes it. */
  byName?: boolean;
};

/** A cohort begins to talk when two practices sit there. */
const PRACTICES_TO_TALK = 2;

const none: StepsTaken = {
  ...{ mailed: false, practice: false, cohort: null, charter: false, capacity: 0, seats: 0, asked: false },
};

/** The first steps of a network, in the order in which they are best taken, each with whether it is. */
export function firstSteps(taken: StepsTaken | null, secondFactor: boolean, sendsMail: boolean): Step[] {
  const { mailed, practice, cohort, charter, capacity, seats, asked } = taken ?? none;
  const at = cohort ? `/admin/cohorts/${cohort}` : "/admin/cohorts/new";
  const into = cohort ? `?cohort=${cohort}` : "";
  return [
    {
      title: "Your second step at sign-in",
      says: "Running a network needs one: your role counts for nothing before.",
      done: secondFactor,
      href: "/settings/second-factor",
      deed: "Set it up",
    },
    {
      title: "Email",
      says: sendsMail
        ? "Send yourself a test email."
        : "No mail server: copy the links of invitations yourself, or set one up.",
      done: mailed || !sendsMail,
      settled: !sendsMail,
      href: "/admin/mail",
      deed: "Send a test email",
    },
    {
      title: "First cohort",
      says: "A name is enough. It begins with a charter and eight seats.",
      done: cohort !== null,
      href: "/admin/cohorts/new",
      deed: "Form a cohort",
      byName: true,
    },
    {
      title: "Its charter",
      says: charter
        ? "Published. Read it, and change what your members would say otherwise."
        : "Comes with the cohort.",
      done: charter,
      href: cohort ? `${at}/charter` : at,
      deed: "Read the charter",
    },
    {
      title: "First practice",
      says: "With its owner’s invitation and its seat, in one form; or paste a list of many.",
      done: practice,
      href: `/admin/practices/new${into}`,
      deed: "Add a practice",
    },
    {
      title: "First seats",
      says:
        seats === 0
          ? "Two practices make a conversation."
          : `${seats} taken${capacity > 0 && seats <= capacity ? ` of ${capacity}` : ""}.`,
      done: seats >= PRACTICES_TO_TALK,
      href: `/admin/practices/new${into}`,
      deed: "Add a practice",
    },
    {
      title: "First question",
      says: "Theirs to ask: ask an owner on the phone what keeps them busy, and to write it down here.",
      done: asked,
      href: "/admin/invitations",
      deed: "See who is invited",
    },
  ];
}

/** The steps to show on home: to administrators, until all are taken or they were put away; else null. */
export function stepsOnHome(
  viewer: Pick<Viewer, "networkRole" | "secondFactor">,
  taken: StepsTaken | null,
  sendsMail: boolean,
): Step[] | null {
  if (viewer.networkRole !== "administrator" || (viewer.secondFactor && taken === null)) return null;
  const steps = firstSteps(taken, viewer.secondFactor, sendsMail);
  return steps.every(({ done }) => done) ? null : steps;
}
