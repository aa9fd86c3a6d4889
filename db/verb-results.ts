// What a verb answers where the catalogue cannot tell: the shape of JSON, and what may be null.
import type { Choices } from "./choices.ts";

/** How far a young network has come. */
export type StepsTaken = {
  mailed: boolean;
  practice: boolean;
  /** The address of the network's first cohort, whether it has a charter, and how many seats. */
  cohort: string | null;
  charter: boolean;
  capacity: number;
  /** Seats that are held, in all cohorts. */
  seats: number;
  asked: boolean;
};

/** What a practice said for matching alone, as a look shows it. */
export type PrivateFacts = {
  sites: {
    uid: string;
    kind: string;
    address: string;
    zip: string;
    lat: number;
    lng: number;
    markerMoved: boolean;
    setting: string;
    minutes: number | null;
    zips: string[];
    shares: (number | null)[];
    opensOn: string;
    closesOn: string | null;
  }[];
  parties: { kind: string; name: string; held: boolean; partOf: string; share: string }[];
};

/** Thresholds as an administrator set them: in percent, but for the months. */
export type ThresholdsAsStored = {
  id: number;
  conflict: number;
  review: number;
  referrers: number;
  other_discipline: number;
  general: number;
  telehealth_both: number;
  telehealth_one: number;
  planned_months: number;
};

/** What the engine knows of a practice, with its days as text. */
export type FactsAsStored = {
  id: string;
  name: string;
  state: string;
  disciplines: string[];
  specialties: string[];
  ages: string[];
  size: string;
  payment: string;
  revenue: string;
  goals: string[];
  years: number | null;
  timeZone: string;
  recruiting: number | null;
  confirmedAt: string | null;
  sites: {
    kind: "clinic" | "home" | "school" | "telehealth";
    zip: string;
    at: { lat: number; lng: number };
    setting: "urban" | "suburban" | "rural" | "";
    minutes: number | null;
    serves: { zip: string; share: number | null }[];
    opens: string | null;
    closes: string | null;
  }[];
  contracts: {
    kind: "hospital" | "district" | "early-intervention";
    name: string;
    parent: string;
    held: boolean;
  }[];
  referrers: string[];
  declared: string[];
  owners: string[];
  parent: string;
};

/** The answers of verbs with one value. */
type Results = {
  accountBehind: { memberId: number; passwordHash: string | null; disabled: boolean } | null;
  countWrite: number | null;
  factsToJudge: { facts: FactsAsStored; changedAt: string; thresholds: ThresholdsAsStored | null } | null;
  factorsOf: { totp: boolean; passkeys: boolean; staff: boolean } | null;
  // How far the network has come, and whether its first steps were put away.
  firstSteps: StepsTaken & { away: boolean };
  invitationBehind: {
    id: number;
    email: string;
    /** What whoever invited them calls them; often empty. */
    name: string;
    /** Null for an invitation into the network's staff. */
    practice: string | null;
    role: "owner" | "director" | "staff" | "moderator" | "administrator" | null;
    /** Null where they asked for it themselves. */
    invitedBy: string | null;
    /** Whoever accepts it applies with a practice of their own. */
    applies: boolean;
    hasAccount: boolean;
    opened: boolean;
    /** How many seats the practice holds. */
    seats: number;
  } | null;
  lookAtPrivateFacts: PrivateFacts;
  myCharter: {
    cohortId: number;
    cohort: string;
    slug: string;
    version: number;
    html: string;
    publishedAt: string;
    acceptedAt: string | null;
    acceptedBefore: number | null;
  } | null;
  // Parts of a member's export, which goes out as it is.
  myCharters: unknown[];
  myContracts: unknown;
  mySeats: unknown[];
  myId: number | null;
  myPasswordHash: string | null;
  myPersona: number | null;
  myPractice: number | null;
  mySession: { uid: string; since: string } | null;
  myTotpSecret: Buffer | null;
  passkeyBehind: { memberId: number; publicKey: string; counter: number; transports: string[] } | null;
  tokenBehind: {
    memberId: number;
    detail: string;
    email: string;
    name: string;
    practice: string | null;
  } | null;
  totpOf: { secret: string; lastStep: number } | null;
  undoAddressChange: { email: string; shut: boolean } | null;
  undoBehind: { from: string; to: string; changed: boolean } | null;
  spendToken: { memberId: number; detail: string } | null;
  visit: Date | null;
  // The request's context reads it: app/accounts/sessions.server.ts says what is in it.
  whoAsks: unknown;
  // Null once all posts can be found.
  wordsMade: number | null;
  // Null where somebody else saved first.
  saveDocument: number | null;
  takeUpdate: number | null;
};

/** Of verbs that answer rows, the columns that are otherwise than they look. */
type Rows = {
  applicants: {
    acceptedAt: Date | null;
    revokedAt: Date | null;
    openedAt: Date | null;
    mailState: "sent" | "kept" | "failed" | null;
    nonce: string | null;
    tokenHash: string | null;
    invitedBy: string | null;
    practice: string | null;
    applicationUid: string | null;
    applicationState: string | null;
  };
  factsOfMet: { facts: FactsAsStored };
  handedOn: {
    byName: string | null;
    looker: string | null;
    resolvedAt: Date | null;
    resolver: string | null;
  };
  /** Where its stage is `left`, all but the title is null. */
  cohortsToMerge: { one: string | null; other: string | null; verdict: "review" | "conflict" | null };
  myGroup: {
    kind: "new" | "joining";
    stage: Choices["formation.stage"] | "left";
    consents: boolean | null;
    nearestMiles: number | null;
    others: number | null;
    deadlineAt: Date | null;
    cohort: string | null;
    attends: boolean | null;
  };
  holdPost: { threadNumber: number | null; postNumber: number | null };
  invitations: {
    practiceUid: string | null;
    practice: string | null;
    practiceRole: string | null;
    networkRole: string | null;
    acceptedAt: Date | null;
    revokedAt: Date | null;
    openedAt: Date | null;
    mailState: "sent" | "kept" | "failed" | null;
    nonce: string | null;
    tokenHash: string | null;
  };
  patientData: {
    mailed: { name: string; at: string }[];
    outcome: "put_back" | "purged" | null;
    endedAt: Date | null;
    endedBy: string | null;
    /** Empty but for who has just pressed to see them. */
    texts: { source: string; part: string; words: string }[];
    subjectKind: "post" | "document";
  };
  mailOfNetwork: { state: "sent" | "kept" | "failed" };
  peopleOfNetwork: {
    practiceUid: string | null;
    practice: string | null;
    practiceRole: string | null;
    networkRole: "moderator" | "administrator" | null;
    disabledAt: Date | null;
  };
  peopleToBe: { networkRole: string | null };
  heldPosts: { thread: number | null };
  publishDue: { trouble: string | null };
  seatsOfPractice: { until: Date | null; attendees: { uid: string; name: string; facilitator: boolean }[] };
  sendPost: { threadNumber: number | null; postNumber: number | null; same: number | null };
};

/** Answer of a verb of that name. */
export type Result<Name extends string, Otherwise> = Name extends keyof Results ? Results[Name] : Otherwise;

/** A row of what a verb of that name answers. */
export type Row<Name extends string, Columns> = Name extends keyof Rows
  ? Omit<Columns, keyof Rows[Name]> & Rows[Name]
  : Columns;
