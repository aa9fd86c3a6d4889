/** Every `key` is unique among its kind; other records refer to it. Disciplines and the like hold the
 * values of `app/practices/vocabulary.ts`. */
export type DemoPractice = {
  key: string;
  name: string;
  town: string;
  state: string;
  zip: string;
  disciplines: string[];
  specialties: string[];
  ageGroups: string[];
  sizeBand: string;
  website: string;
  description: string;
};

export type DemoPerson = {
  key: string;
  practice: string;
  name: string;
  email: string;
  role: "owner" | "director" | "staff";
  title: string;
  timeZone: string;
  tint?: number;
};

/** Someone who works for the network; a moderator may also own or work in a practice. */
export type DemoStaff = {
  key: string;
  name: string;
  email: string;
  role: "moderator" | "administrator";
  title: string;
  timeZone: string;
  practice?: { key: string; role: DemoPerson["role"] };
  tint?: number;
};

/** A practice's place in a cohort. `since` and `until` count days back from today. */
export type DemoSeat = {
  practice: string;
  attendees: string[];
  since: number;
  until?: number;
  reason?: string;
};

/** `seatedSince` counts days back from today; `facilitator` is a person who attends. */
export type DemoCohort = {
  key: string;
  slug: string;
  name: string;
  focus: string;
  purpose: string;
  charter: string;
  capacity: number;
  seatedSince: number;
  facilitator: string;
  seats: DemoSeat[];
};

export type DemoTopic =
  | "Policies"
  | "People"
  | "Contracts"
  | "Billing"
  | "Space and equipment"
  | "Compliance";

/** Begun `daysAgo` days back at `hour` o'clock (7.5 is half past seven) where its author lives.
 * `accepted` is the index of the accepted answer in `posts`; post 0 opens the thread. */
export type DemoThread = {
  cohort: string;
  key: string;
  kind: "discussion" | "question" | "announcement";
  title: string;
  topics: DemoTopic[];
  by: string;
  daysAgo: number;
  hour: number;
  posts: DemoPost[];
  accepted?: number;
  pinned?: boolean;
  locked?: boolean;
};

/** Written `after` minutes after the post before it, or, where `minutesAgo` is given, that long before
 * the demonstration was filled, so that something is always fresh. `replyTo` is an index in `posts`. */
export type DemoPost = {
  by: string;
  after: number;
  minutesAgo?: number;
  body: string;
  replyTo?: number;
};

export type DemoContent = {
  practices: DemoPractice[];
  people: DemoPerson[];
  staff: DemoStaff[];
  cohorts: DemoCohort[];
  threads: DemoThread[];
};
