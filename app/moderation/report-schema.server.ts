import { z } from "zod";
import { reportReasons } from "#app/subjects/report-reasons.ts";
import { oneLine } from "#app/text/one-line.ts";
import { guarded, line, withoutGuard } from "#app/web/form.server.ts";

const note = guarded(z.string().trim().max(1000, "Please use at most 1,000 characters.")).prefault("");

export const NewReport = z.object({
  reason: z.enum(
    reportReasons.map((reason) => reason.value),
    { error: "Choose what is wrong with it." },
  ),
  note,
  /** The one file that it is about; empty for the whole post. */
  file: withoutGuard(
    z
      .string()
      .regex(/^\w{0,40}$/)
      .catch("")
      .default(""),
    "It is a choice of a list",
  ),
});
export type NewReport = z.infer<typeof NewReport>;

export const NewDocumentReport = z.object({
  note,
  /** The one section that it is about, by its key; empty for the whole document. */
  section: withoutGuard(z.string().max(100).catch("").default(""), "It is a choice of a list"),
});

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

/** Why a moderator is to be shown who wrote under an alias: its author reads it. */
export const RevealReason = z.object({
  reason: line(10, 500, "Say why in at least a few words. Whoever wrote the post reads it."),
});

/** Words of a moderator to those who lead a cohort, about what they handed on. */
export const WordsToLeaders = z.object({ words: sentence("Write them a sentence: what came of it.") });
