export type ShellCohort = {
  slug: string;
  name: string;
  taken: number;
  capacity: number;
  /** The practice's seat, counted from 1. */
  mySeat: number | null;
  unread: number;
  /** The time at which a moderator's look into it ends, where there is one. */
  lookUntil: string | null;
  current: boolean;
};

export type ShellMe = { name: string; initials: string; photo?: string | null; tint?: number };

export type ShellProps = {
  networkName: string;
  /** Null for a page that someone without an account can see. */
  me: ShellMe | null;
  cohorts: readonly ShellCohort[];
  inboxUnread: number;
  practice: { name: string; href: string } | null;
  staff: boolean;
  demo: boolean;
  /** The path of this page. */
  current: string;
};
