import type { Counterparty, Leverage, Mover, Position, Result, Stage } from "#app/contracts/vocabulary.ts";

/** The facts of a contract question. Days count from today; `decidesIn` is negative once the day is past, and the state is the
 * asker’s unless it is left out on purpose. */
export type DemoFacts = {
  counterparty: Counterparty;
  stage: Stage;
  clauses: string[];
  anyState?: true;
  decidesIn?: number;
  goal: string;
  leverage: Leverage[];
  lawyer?: boolean;
  excerpt?: string;
  outcome?: DemoOutcome;
};

/** What came of it, told so many days ago. */
export type DemoOutcome = {
  daysAgo: number;
  result: Result;
  moved: Mover[];
  words?: string;
  wording?: string;
  rounds?: number;
  days?: number;
};

/** What an answer advises; where its author faced this, their state and the year stand with it. `workedFor` are people who say so. */
export type DemoAdvice = {
  position?: Position;
  wording?: string;
  why?: string;
  faced?: number;
  workedFor?: string[];
};
