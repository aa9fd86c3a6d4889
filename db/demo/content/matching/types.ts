import type { DemoCohort, DemoPerson, DemoPractice } from "../types.ts";

/** A site; `opensIn` counts days from today, of one that is planned. */
export type DemoSite = {
  kind: "clinic" | "home" | "school" | "telehealth";
  address: string;
  zip: string;
  setting: "urban" | "suburban" | "rural";
  minutes?: number;
  /** ZIP codes that it serves, each with the part of its patients, or null. */
  serves?: Record<string, number | null>;
  opensIn?: number;
};

/** Organisations and people, by kind; hospitals carry their system in brackets, as on the form. */
export type DemoNames = Partial<
  Record<
    | "hospitals"
    | "hospitalsBid"
    | "districts"
    | "districtsBid"
    | "regions"
    | "competitors"
    | "referrers"
    | "ownersHalf"
    | "ownersLess"
    | "parent"
    | "customers"
    | "vendors"
    | "landlords"
    | "employers",
    string[]
  >
>;

/** What a practice says so that no two competitors sit together. */
export type DemoMatching = {
  sites: DemoSite[];
  names: DemoNames;
  terms: {
    payment: "insurance" | "cash" | "mixed";
    revenueBand: string;
    openedYear: number;
    goals: string[];
    recruitingMinutes: number;
  };
  /** How many days ago somebody said that all of it is so; null for nobody yet. */
  confirmedAgo: number | null;
};

/** A practice that applies, and its owner. Days count back from today. */
export type DemoApplicant = {
  practice: DemoPractice;
  owner: Pick<DemoPerson, "key" | "name" | "email" | "title" | "timeZone">;
  /** Null where nothing was said for matching yet. */
  matching: DemoMatching | null;
  hopes: string;
  /** The specialty that the cohort should be about; empty for any. */
  focus: string;
  beganAgo: number;
  state: "filling" | "waiting" | "declined" | "withdrawn";
  /** Since when it waits, unless it is still filled in. */
  waitsSince?: number;
  /** Of one that ended: when, and why it was declined. */
  endedAgo?: number;
  reason?: string;
};

/** Why a moderator seated two practices together although their pair is to be reviewed. */
export type DemoReviewNote = { cohort: string; pair: [string, string]; note: string };

/** Everything that the demonstration says for matching, by the keys of its practices, and who applies. */
export type DemoPool = {
  facts: Record<string, DemoMatching>;
  applicants: DemoApplicant[];
  reviewNotes: DemoReviewNote[];
  group: DemoGroup;
  openCase: DemoCase;
};

/** A group that is being formed out of applicants; one of their owners objects to another practice. */
export type DemoGroup = Pick<DemoCohort, "slug" | "name" | "focus" | "purpose" | "charter" | "capacity"> & {
  practices: string[];
  objection: { by: string; about: string; words: string };
};

/** A site that a seated practice has opened near another of its cohort, and what a moderator notes of the conflict. */
export type DemoCase = { practice: string; owner: string; site: DemoSite; near: string; note: string };
