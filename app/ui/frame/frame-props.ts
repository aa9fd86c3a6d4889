export type ShellCohort = {
  slug: string;
  name: string;
  taken: number;
  capacity: number;
  /** The practice's seat, counted from 1. */
  mySeat: number | null;
  unread: number;
  /** Leads it, or looks into it: sees what was reported there. */
  leads: boolean;
  /** Reports that wait there for the viewer to decide. */
  reports: number;
  /** The day since which it is archived, where it is. */
  archived: string | null;
  /** The time at which a moderator's look into it ends, where there is one. */
  lookUntil: string | null;
  current: boolean;
};

export type ShellMe = { name: string; initials: string; photo?: string | null; tint: number };

export type ShellProps = {
  networkName: string;
  /** Null for a page that someone without an account can see. */
  me: ShellMe | null;
  cohorts: readonly ShellCohort[];
  inboxUnread: number;
  practice: { name: string; href: string } | null;
  /** Runs the network. */
  staff: boolean;
  /** Does nothing else here: no cohort to ask, no practice to show. */
  onlyRuns: boolean;
  /** Belongs to a practice that applies: nothing to ask, and nothing to find. */
  applies: boolean;
  /** Things that wait for the viewer as staff of the network. */
  waiting: number;
  demo: boolean;
  /** The path of this page. */
  current: string;
};
