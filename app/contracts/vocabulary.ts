import type { Choices } from "#db/choices.ts";

export type Counterparty = Choices["contract_question.counterparty"];
export type Stage = Choices["contract_question.stage"];
export type Position = Exclude<Choices["contract_answer.advice"], "">;
export type Result = Exclude<Choices["contract_outcome.result"], "">;

/** Kinds of those with whom a contract is made: what they are called in a list, and what stands in a text for their name. */
export const counterparties = {
  payer: { name: "Payer", instead: "the payer" },
  medicaid_plan: { name: "Medicaid managed care", instead: "the Medicaid plan" },
  hospital: { name: "Hospital or health system", instead: "the hospital" },
  school: { name: "School district", instead: "the district" },
  early_intervention: { name: "Early intervention", instead: "the early intervention program" },
  home_health: { name: "Home-health agency", instead: "the agency" },
  employer: { name: "Employer", instead: "the employer" },
  landlord: { name: "Landlord", instead: "the landlord" },
  vendor: { name: "Vendor", instead: "the vendor" },
  employee: { name: "Employee", instead: "the employee" },
  buyer: { name: "Buyer of the practice", instead: "the buyer" },
} as const satisfies Record<Counterparty, { name: string; instead: string }>;
export const counterpartyNames = /* @__PURE__ */ Object.keys(counterparties) as Counterparty[];

/** How far a negotiation has come. */
export const stages = {
  reviewing: "We read what they sent",
  drafting: "We write the first draft",
  countered: "They answered our changes",
  renewing: "It is up for renewal",
  amending: "It is signed; somebody wants to change it",
  ending: "Somebody wants to end it",
  dispute: "We disagree about what it says",
} as const satisfies Record<Stage, string>;
export const stageNames = /* @__PURE__ */ Object.keys(stages) as Stage[];

/** Reasons why the other side may listen: ticks, none of which asks for an amount. */
export const leverages = {
  few_others: "Few others offer what we do here",
  they_hurry: "They need this soon",
  they_asked: "They came to us",
  long_history: "We have worked together for years",
  can_walk: "We can do without it",
  need_it: "We need it more than they do",
} as const;
export type Leverage = keyof typeof leverages;
export const leverageNames = /* @__PURE__ */ Object.keys(leverages) as Leverage[];

/** Advice that an answer gives. */
export const positions = {
  accept: "Accept it",
  push_back: "Push back",
  walk_away: "Walk away",
  ask_lawyer: "Ask a lawyer",
} as const satisfies Record<Position, string>;
export const positionNames = /* @__PURE__ */ Object.keys(positions) as Position[];

/** How a negotiation came out. */
export const results = {
  got_all: "Got it all",
  compromise: "Compromise",
  refused: "They refused",
  walked: "We walked away",
  open: "Still open",
} as const satisfies Record<Result, string>;

/** Reasons why the other side moved, as chips. */
export const movers = {
  reasons: "We explained why",
  our_wording: "We sent our own wording",
  figures: "Figures about our service",
  person: "We found the right person",
  deadline: "A deadline",
  alternative: "We had another choice",
  trade: "We gave something else",
  lawyer: "A lawyer’s letter",
  patience: "We kept asking",
} as const;
export type Mover = keyof typeof movers;

/** Longest goal, excerpt, wording and reason, in characters. */
export const GOAL_MAX = 200;
export const EXCERPT_MAX = 1500;
export const WORDING_MAX = 1500;
export const WHY_MAX = 500;

/** Most clauses that one question can be about. */
export const CLAUSES_MAX = 6;
