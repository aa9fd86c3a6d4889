import { z } from "zod";
import { Reason } from "#app/cohorts/schema.server.ts";
import { paragraphs } from "#app/matching/cases/schema.server.ts";

/** A moderator's words to those who are in a group. */
export const WordsToGroup = z.object({ words: paragraphs("Say it in a sentence.") });

/** A cohort that a practice is to join, and why it fits there. */
export const CohortToJoin = Reason.extend({
  cohort: z.coerce.number({ error: "Choose a cohort." }).int().positive("Choose a cohort."),
});
