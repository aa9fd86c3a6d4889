/** Facts that the engine knows of a practice on one day. Names of organisations are compared by what `sameName` leaves of them. */
export type PracticeFacts = {
  /** Whatever tells practices apart: their id in the database, or the key of a pool in a file. */
  id: string;
  name: string;
  sites: SiteFacts[];
  /** Values of `app/practices/vocabulary.ts`. */
  disciplines: string[];
  specialties: string[];
  ages: string[];
  contracts: ContractFacts[];
  /** Organisations that send patients, ten at most. */
  referrers: string[];
  /** Practices that this one calls its competitors: ids of the pool, or names. */
  declared: string[];
  /** Owners of 5 % or more, and the parent that owns the practice. */
  owners: string[];
  parent: string;
  /** Bands and choices of the vocabulary; "" is not said. */
  size: string;
  revenue: string;
  payment: string;
  /** How long the practice has been open, in years; null is not said. */
  years: number | null;
  goals: string[];
  /** Two letters; "" is not said. */
  state: string;
  /** An IANA zone; "" is not said. */
  timeZone: string;
  /** How far it looks for staff, in minutes; null is not said. */
  recruiting: number | null;
  /** When somebody of the practice last said that all this is so; null for never. */
  confirmedAt: Date | null;
};

export type SiteFacts = {
  kind: "clinic" | "home" | "school" | "telehealth";
  /** Five digits; "" where only a place is known. */
  zip: string;
  /** Degrees; null where neither place nor ZIP code is known. */
  at: { lat: number; lng: number } | null;
  setting: "urban" | "suburban" | "rural" | "";
  /** Minutes that patients drive; null takes the setting's. */
  minutes: number | null;
  /** ZIP codes that it serves, with the share of its patients, 0 to 1, where that is known. Empty: by minutes. */
  serves: { zip: string; share: number | null }[];
  /** A site that is planned opens on this day or later; null is open now. */
  opens: Date | null;
  closes: Date | null;
};

export type ContractFacts = {
  kind: "hospital" | "district" | "early-intervention";
  name: string;
  /** The system that a hospital belongs to; "" is not said. */
  parent: string;
  /** Held, or bid for. */
  held: boolean;
};
