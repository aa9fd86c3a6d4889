import { z } from "zod";
import { Incomplete } from "#app/web/answers.ts";
import { dayIn, endOf } from "#app/web/day-in.ts";
import { guarded, isBlank } from "#app/web/form.server.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Words in lines of their own, of a case, a waiver or a group; `missing` says which. */
export function paragraphs(missing: string) {
  return guarded(
    z
      .string({ error: missing })
      .trim()
      .refine((text) => !isBlank(text), missing)
      .max(1000, "Please use at most 1,000 characters."),
  );
}

/** A moderator's words in a case. */
export const CaseWords = z.object({ words: paragraphs("Write a sentence or two.") });

const uid = z.string({ error: "Choose one of them." }).regex(/^[a-z0-9]{14}$/, "Choose one of them.");

/** The practices whose facts need a look: one of the two practices, or both. */
export const Asked = z.object({ whom: z.literal("both", "Choose one of them.").or(uid) });

/** The day until which there is time. */
export const TimeUntil = z.object({
  day: z
    .string({ error: "Choose a day." })
    .regex(/^\d{4}-\d{2}-\d{2}$/, "Choose a day.")
    .refine((day) => dayIn(day) !== null, "There is no such day.")
    .refine((day) => Date.parse(day) < Date.now() + 366 * DAY, "Choose a day within a year."),
});

/** Reads the moment until which there is time, which is the end of the day in a moderator's calendar. Throws Incomplete for a day that is over. */
export function momentUntil({ day }: z.output<typeof TimeUntil>, timeZone: string): Date {
  const until = endOf(day, timeZone);
  if (until.getTime() < Date.now() + HOUR)
    throw new Incomplete("day", "That day is over. Choose a later one.");
  return until;
}

/** How a case ends without anybody else's answer. */
export const Closing = CaseWords.extend({
  outcome: z.enum(["cleared", "left"], { error: "Choose how it ends." }),
});

/** The seat that is offered to one of the two. */
export const SeatElsewhere = CaseWords.extend({
  cohort: z.string({ error: "Choose a cohort." }).regex(/^[a-z0-9-]{1,60}$/, "Choose a cohort."),
});

/** An owner's answer to the offer of another seat. */
export const AnswerToMove = z.object({ answer: z.enum(["yes", "no"], { error: "Choose yes or no." }) });
