import { z } from "zod";
import { dayIn } from "#app/web/day-in.ts";
import { guarded, withoutGuard } from "#app/web/form.server.ts";
import { type Mover, movers, type Result, results } from "../vocabulary.ts";
import { FINAL_WORDING_MAX, MOVED_WORDS_MAX } from "./policy.ts";

const resultNames = Object.keys(results) as [Result, ...Result[]];
const moverNames = Object.keys(movers) as Mover[];

const words = (max: number) =>
  guarded(
    z
      .string()
      .default("")
      .transform((text) => text.trim())
      .pipe(z.string().max(max, `Please use at most ${max.toLocaleString("en-US")} characters.`)),
  );

const count = (digits: number, wrong: string) =>
  withoutGuard(
    z
      .string()
      .default("")
      .transform((text) => text.trim())
      .refine((text) => text === "" || (/^\d+$/.test(text) && text.length <= digits), wrong)
      .transform((text) => (text === "" ? null : Number(text))),
    "It is a number",
  );

/** How a negotiation came out. */
export const Came = z.object({
  came: withoutGuard(z.enum(resultNames, { error: "Choose how it came out." }), "It is a choice of a list"),
});

/** Reasons that moved the other side. */
export const WhatMoved = z.object({
  moved: withoutGuard(
    z
      .array(z.string())
      .default([])
      .transform((ids) => moverNames.filter((name) => ids.includes(name))),
    "It is a choice of a list",
  ),
  words: words(MOVED_WORDS_MAX),
});

/** How it was worded at last, and how long that took. */
export const HowItEnded = z.object({
  wording: words(FINAL_WORDING_MAX),
  rounds: count(2, "Write how many times you went back and forth, at most 99, or leave it empty."),
  days: count(3, "Write how many days it took, at most 999, or leave it empty."),
});

/** Until when it is decided that is still open. */
export const DecideLater = z.object({
  day: withoutGuard(
    z
      .string()
      .default("")
      .refine(
        (day) => dayIn(day) !== null,
        "Choose the day by which you have to decide, such as 2027-03-31.",
      ),
    "It is a day",
  ),
});
