import type { DemoAdvice, DemoFacts } from "./contracts/types.ts";

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
  /** For how many days they have not been here, if longer than the others. */
  awayDays?: number;
  /** How many posts at most are new to them: on the way, they have read what is older. */
  unreadPosts?: number;
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

/** The list of topics that every cohort begins with. */
export type DemoTopic =
  | "Policies"
  | "Contracts"
  | "People"
  | "Billing"
  | "Compliance"
  | "Scheduling"
  | "Space and equipment"
  | "Marketing"
  | "Technology"
  | "Buying and selling";

/** Begun `daysAgo` days back at `hour` o’clock (7.5 is half past seven) where its author lives.
 * `accepted` is the index of the accepted answer in `posts`; post 0 opens the thread. Title, kind and topics are
 * those that the thread has now, after its `events`. */
export type DemoThread = {
  cohort: string;
  key: string;
  kind: "discussion" | "question" | "announcement";
  title: string;
  topics: DemoTopic[];
  by: string;
  daysAgo: number;
  hour: number;
  /** The document that it is about, in which version, and the heading of the section. */
  document?: string;
  version?: number;
  section?: string;
  /** What it is about, where it is a contract question. */
  contract?: DemoFacts;
  /** Begun without a name, and gone on with so. */
  unnamed?: true;
  posts: DemoPost[];
  accepted?: number;
  events?: DemoEvent[];
  split?: DemoSplit;
};

/** Written `after` minutes after the post before it, or, where `minutesAgo` is given, that long before
 * the demonstration was filled, so that something is always fresh. `replyTo` is an index in `posts`.
 * What happened to it counts its minutes from when it was written. */
export type DemoPost = {
  by: string;
  after: number;
  minutesAgo?: number;
  body: string;
  replyTo?: number;
  /** What it advises, in a contract question. */
  advice?: DemoAdvice;
  files?: DemoFile[];
  edits?: DemoEdit[];
  removed?: DemoRemoval;
  reports?: DemoReport[];
  asked?: { by: string; minutes: number; words: string };
  decided?: { by: string; minutes: number; verdict: "kept" | "edited" | "handed_on"; words: string };
};

/** A file of the folder `files`; of a picture, what it shows. */
export type DemoFile = { name: string; shows?: string };

/** A saving that replaced `was`; by someone other than the author it is a facilitator’s, who says why. */
export type DemoEdit = { minutes: number; was: string; by?: string; why?: string };

/** Deleted by its author, or hidden by a facilitator who says why. */
export type DemoRemoval = { minutes: number; by?: string; why?: string };

export type DemoReport = {
  by: string;
  minutes: number;
  reason: "patient" | "rates" | "unkind" | "confidential" | "other";
  note: string;
};

/** An event in a thread, `minutes` after the post of index `after` and before the next one. `detail` is the old
 * title, the new kind, the new topics, or the reason. */
export type DemoEvent = {
  after: number;
  minutes: number;
  kind:
    | "retitled"
    | "recast"
    | "sorted"
    | "pinned"
    | "unpinned"
    | "locked"
    | "unlocked"
    | "closed"
    | "reopened";
  by: string;
  detail?: string;
};

/** A facilitator moves posts into a new thread, which goes on with the posts of `following`: the first of them `after`
 * minutes after the split. There, `replyTo` counts the moved posts first. */
export type DemoSplit = {
  after: number;
  minutes: number;
  by: string;
  key: string;
  title: string;
  moved: number[];
  following: DemoPost[];
};

/** A text that someone has begun and not posted: a new thread, or a reply in the thread of that key. */
export type DemoDraft = {
  cohort: string;
  by: string;
  minutesAgo: number;
  body: string;
} & (
  | { thread: string; replyTo?: number }
  | { thread?: undefined; kind: DemoThread["kind"]; title: string; topics: DemoTopic[] }
);

export type DemoContent = {
  practices: DemoPractice[];
  people: DemoPerson[];
  staff: DemoStaff[];
  cohorts: DemoCohort[];
  threads: DemoThread[];
  drafts: DemoDraft[];
};
