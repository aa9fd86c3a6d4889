import type { StepsTaken } from "#db/verb-results.ts";

/** The signed-in person for whom a request is answered. */
export type Viewer = {
  id: number;
  uid: string;
  name: string;
  title: string;
  email: string;
  /** The uid of the photo's file. */
  photo: string | null;
  timeZone: string;
  networkRole: "moderator" | "administrator" | null;
  secondFactor: boolean;
  practice: {
    id: number;
    uid: string;
    name: string;
    role: "owner" | "director" | "staff";
    /** Has or had a seat, or was added by the network. Else it applies. */
    admitted: boolean;
  } | null;
  cohorts: FrameCohort[];
};

/** A cohort as the page frame shows it. Seats are numbered from 1 in the order they were taken; 0 is none. */
export type FrameCohort = {
  id: number;
  slug: string;
  name: string;
  capacity: number;
  taken: number;
  mySeat: number;
  facilitator: boolean;
  /** Seen through a moderator's look: read, not written. */
  byLook: boolean;
  /** When that look ends by itself. */
  lookUntil: string | null;
  /** Since when it is archived: read, not written. Null while it runs. */
  archivedAt: string | null;
  /** Whether the current charter is accepted; without it the cohort is closed. */
  accepted: boolean;
  unread: number;
  /** Reports that wait there for the viewer, who leads it, to decide. */
  reports: number;
  /** Posts that wait there for a moderator, for who leads it or looks in. */
  held: number;
  /** Documents that wait there for the viewer, who leads it, to agree that they are shared. */
  documents: number;
};

/** Content of every page's frame. */
export type Frame = {
  /** Null before the network is set up. */
  network: string | null;
  demonstration: boolean;
  /** The guard's rules that the network has turned down, by their ids. */
  turnedDown: readonly string[];
  inbox: number;
  /** How many of these are about something else than a conversation. */
  inboxElsewhere: number;
  /** Null for everyone but administrators, and once the first steps were put away. */
  steps: StepsTaken | null;
  /** Matters that were handed on to the network's staff and wait for this one of them. */
  matters: number;
  /** Documents that wait for this one of the staff to agree that they are shared with the network. */
  documents: number;
  /** Entries that practices offer for the playbook of the whole network, and that wait for this one of the staff. */
  offers: number;
  /** Open cases about two practices of a cohort that this one of the staff may decide. */
  cases: number;
  /** Cohorts in which few practices have sat for so long that this one of the staff is to merge or archive them. */
  small: number;
  /** Mail of the last days that did not go out, for administrators. */
  failedMail: number;
};

/** Staff of the network, with the second factor that the role needs. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.networkRole !== null && viewer.secondFactor;
}

export function isAdministrator(viewer: Viewer): boolean {
  return viewer.networkRole === "administrator" && viewer.secondFactor;
}

/** Runs the network, and has no seat in a cohort and no practice: there is nothing for them to ask or to show. */
export function onlyRuns(viewer: Viewer): boolean {
  return (
    viewer.networkRole !== null && viewer.practice === null && viewer.cohorts.every(({ byLook }) => byLook)
  );
}

/** Belongs to a practice that applies: sees what is their own, and nothing of the network but its name. */
export function applies(viewer: Viewer): boolean {
  return viewer.practice !== null && !viewer.practice.admitted && !isStaff(viewer);
}

/** Sits in this cohort: reads there, follows, reports, and takes their own words away; also once it is archived. */
export function sitsIn(viewer: Viewer, cohortId: number): boolean {
  return viewer.cohorts.some((cohort) => cohort.id === cohortId && cohort.accepted && !cohort.byLook);
}

/** Sits in this cohort while it runs: may add to what is there. */
export function writesIn(viewer: Viewer, cohortId: number): boolean {
  return sitsIn(viewer, cohortId) && !isArchived(viewer, cohortId);
}

/** Tells whether this cohort of the viewer's is archived, where nothing is added any more. */
function isArchived(viewer: Viewer, cohortId: number): boolean {
  return viewer.cohorts.some((cohort) => cohort.id === cohortId && Boolean(cohort.archivedAt));
}

/** Leads this cohort: decides what is reported there; also once it is archived. */
export function facilitates(viewer: Viewer, cohortId: number): boolean {
  return viewer.cohorts.some(
    (cohort) => cohort.id === cohortId && cohort.accepted && cohort.facilitator && !cohort.byLook,
  );
}
