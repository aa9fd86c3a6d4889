import { z } from "zod";
import { states } from "#app/practices/vocabulary.ts";
import { oneLine } from "#app/text/one-line.ts";
import { Begun, NewReply, NewThread } from "#app/threads/schema.server.ts";
import { dayIn } from "#app/web/day-in.ts";
import { guarded, guardedJson, line, mayBeHeld, withoutGuard } from "#app/web/form.server.ts";
import { clauseOf } from "./clauses.ts";
import {
  CLAUSES_MAX,
  counterpartyNames,
  EXCERPT_MAX,
  GOAL_MAX,
  leverageNames,
  positionNames,
  stageNames,
  WHY_MAX,
  WORDING_MAX,
} from "./vocabulary.ts";

const chosen = <S extends z.ZodType>(schema: S) => withoutGuard(schema, "It is a choice of a list");

const words = (max: number) =>
  guarded(
    z
      .string()
      .default("")
      .transform((text) => text.trim())
      .pipe(z.string().max(max, `Please use at most ${max.toLocaleString("en-US")} characters.`)),
  );

const state = chosen(
  z
    .enum(["", ...states.map(({ value }) => value)])
    .catch("")
    .default(""),
);

const facts = {
  counterparty: chosen(z.enum(counterpartyNames, { error: "Say with whom the contract is." })),
  clauses: chosen(
    z
      .array(z.string())
      .default([])
      .transform((ids) => [...new Set(ids.filter((id) => clauseOf(id)))])
      .pipe(
        z
          .array(z.string())
          .min(1, "Choose the clause that it is about.")
          .max(CLAUSES_MAX, "Choose fewer clauses."),
      ),
  ),
  stage: chosen(z.enum(stageNames).catch("reviewing").default("reviewing")),
  state,
  neededBy: chosen(
    z
      .string()
      .default("")
      .refine(
        (day) => day === "" || /^20[2-9]\d/.test(dayIn(day) ?? ""),
        "This is no day that a calendar has. Write it as 2027-03-31, or leave it empty.",
      ),
  ),
  goal: line(0, GOAL_MAX, "").optional(),
  leverage: chosen(
    z
      .array(z.string())
      .default([])
      .transform((ids) => leverageNames.filter((name) => ids.includes(name))),
  ),
  lawyer: chosen(z.enum(["", "yes", "no"]).catch("").default("")),
  excerpt: words(EXCERPT_MAX),
};

/** Facts of a contract question, when its asker changes them. */
export const ContractFacts = z.object(facts);
export type ContractFacts = z.output<typeof ContractFacts>;

/** A new contract question: a question, and its facts. */
export const NewContract = mayBeHeld(
  NewThread.extend({
    ...facts,
    kind: chosen(z.literal("question").catch("question").default("question")),
  }),
);

const advice = {
  advice: chosen(
    z
      .enum(["", ...positionNames])
      .catch("")
      .default(""),
  ),
  wording: words(WORDING_MAX),
  why: words(WHY_MAX),
  firstHand: chosen(z.enum(["", "yes"]).catch("").default("")),
  state,
  year: chosen(
    z
      .string()
      .default("")
      .refine(
        (year) => year === "" || /^(19[89]\d|20\d\d)$/.test(year),
        "Write the year in four figures, such as 2024.",
      ),
  ),
};

/** Advice of an answer, when its author changes it. */
export const Advice = z.object(advice);
export type Advice = z.output<typeof Advice>;

/** A reply in a contract question: a reply, and what it advises. */
export const NewAnswer = mayBeHeld(NewReply.extend(advice));

/** Makes the text in which the facts of a contract question are stored. */
export function factsText({ goal, excerpt, ...choices }: ContractFacts) {
  const { counterparty, clauses, stage, state, neededBy, leverage, lawyer } = choices;
  return guardedJson({ goal, excerpt }, { counterparty, clauses, stage, state, neededBy, leverage, lawyer });
}

/** Makes the text in which advice is stored; of nothing said, the empty one. */
export function adviceText({ advice, wording, why, firstHand, state, year }: Advice) {
  const says = advice || wording || why || firstHand || state || year;
  return says ? guardedJson({ wording, why }, { advice, firstHand, state, year }) : guardedJson({}, {});
}

const short = z.string().transform(oneLine).pipe(z.string().max(60)).catch("").default("");
const some = z.array(z.string().max(60)).max(20).catch([]).default([]);
const goal = z.string().transform(oneLine).pipe(z.string().max(5_000)).catch("").default("");
const long = z.string().max(5_000).catch("").default("");

/** Schema of a preview or a draft, with the facts of a contract question or the advice of an answer. */
export const BegunContract = withoutGuard(
  Begun.extend({
    ...{ counterparty: short, clauses: some, stage: short, state: short, neededBy: short, goal },
    ...{ leverage: some, lawyer: short, excerpt: long },
    ...{ advice: short, wording: long, why: long, firstHand: short, year: short },
  }),
  "What is begun is its author’s alone; it is judged when it is sent",
);

/** Picks out of what was begun its facts or advice, as a draft keeps them. */
export function begunFacts(begun: z.output<typeof BegunContract>): Record<string, string | string[]> {
  const { counterparty, clauses, stage, state, neededBy, goal, leverage, lawyer, excerpt } = begun;
  const { advice, wording, why, firstHand, year } = begun;
  const ofQuestion = { counterparty, clauses, stage, neededBy, goal, leverage, lawyer, excerpt };
  const all = { ...ofQuestion, state, advice, wording, why, firstHand, year };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0));
}
