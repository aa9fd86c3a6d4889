import { z } from "zod";
import { reportReasons } from "#app/subjects/report-reasons.ts";
import { oneLine } from "#app/text/one-line.ts";
import { guarded, line } from "#app/web/form.server.ts";

const note = guarded(z.string().trim().max(1000, "Please use at most 1,000 characters.")).prefault("");

export const NewReport = z.object({
  reason: z.enum(
    reportReasons.map((reason) => reason.value),
    { error: "Choose what is wrong with it." },
  ),
  note,
});
export type NewReport = z.infer<typeof NewReport>;

export const Decision = z.object({ note });

/** Why a post is hidden: it stands in the post's place. */
export const HidingReason = z.object({ reason: line(3, 500, "Say why in a few words.") });

/** A sentence of at least a few words, and at most a thousand characters. */
const sentence = (error: string) =>
  guarded(
    z
      .string({ error })
      .trim()
      .refine((text) => oneLine(text).length >= 10, error)
      .max(1000, "Please use at most 1,000 characters."),
  );

/** Words of a facilitator to an author, who is to reword a post. */
export const WordsToAuthor = z.object({ words: sentence("Write a sentence to the author.") });

/** Words of a moderator to those who lead a cohort, about what they handed on. */
export const WordsToLeaders = z.object({ words: sentence("Write them a sentence: what came of it.") });
