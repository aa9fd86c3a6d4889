import { z } from "zod";
import { ChosenPractice } from "#app/cohorts/schema.server.ts";
import { paragraphs } from "#app/matching/cases/schema.server.ts";
import { guarded, isBlank } from "#app/web/form.server.ts";

/** The answer of a practice, in its own words. */
export const AnswerToWaiver = z
  .object({
    answer: z.enum(["yes", "no"], { error: "Choose yes or no." }),
    words: guarded(
      z.string().default("").pipe(z.string().trim().max(1000, "Please use at most 1,000 characters.")),
    ),
  })
  // A yes is given in writing; a no needs no reason.
  .refine(({ answer, words }) => answer === "no" || !isBlank(words), {
    path: ["words"],
    error: "Say in a sentence that you agree, in your own words.",
  });

/** The seated practice that a waiver is about, and the words that every practice reads. */
export const NewWaiver = ChosenPractice.extend({
  words: paragraphs("Say in a sentence or two what it is about."),
});
