import { z } from "zod";
import { MAX_CHARACTERS } from "#app/markdown/limits.ts";
import { oneLine } from "#app/text/one-line.ts";
import { guarded, isBlank, line, withoutGuard } from "#app/web/form.server.ts";
import { inFigures } from "../text/counted.ts";
import { isSlug, SEATS_AT_FIRST, SEATS_AT_LEAST, SEATS_AT_MOST, slugOf } from "./policy.ts";
import { starterCharter } from "./starter-charter.ts";

const seats = `Enter a number from ${SEATS_AT_LEAST} to ${SEATS_AT_MOST}.`;

const slugSays = "Use at least two small letters or digits, with single hyphens between them.";

const facts = {
  name: line(2, 80, "Enter a name of at least two letters."),
  slug: line(1, 40, slugSays)
    .transform((slug) => slug.toLowerCase())
    .refine(isSlug, slugSays)
    .refine((slug) => !["new", "preview"].includes(slug), "This word is taken. Choose another link."),
  focus: line(0, 200, "").prefault(""),
  purpose: guarded(z.string().trim().max(1000, "Please use at most 1,000 characters.")).prefault(""),
  capacity: z.coerce.number({ error: seats }).int(seats).min(SEATS_AT_LEAST, seats).max(SEATS_AT_MOST, seats),
};

const charter = guarded(
  z
    .string({ error: "Write the charter first." })
    .trim()
    .refine((text) => !isBlank(text), "Write the charter first.")
    .max(MAX_CHARACTERS, `Please use at most ${inFigures(MAX_CHARACTERS)} characters.`),
);

export const CohortFacts = z.object(facts);
export type CohortFacts = z.infer<typeof CohortFacts>;

/**
 * A new cohort: without an address of its own it gets one that is proposed by its name, and what a form does not ask for is as every
 * cohort begins.
 */
export const NewCohort = z.preprocess(
  (fields: Record<string, string | string[]>) => {
    const slug = oneLine(String(fields.slug ?? ""));
    const first = { capacity: String(SEATS_AT_FIRST), charter: starterCharter };
    return { ...first, ...fields, slug: slug || slugOf(String(fields.name ?? "")), proposed: slug === "" };
  },
  z.object({ ...facts, proposed: z.boolean(), charter }),
);
export const NewCharter = z.object({ charter });

/** Schema of a preview: a charter, and the rest of the form as far as it is filled. */
export const CharterPreview = withoutGuard(
  z.object({ charter }),
  "What is begun is its author’s alone; it is judged when it is sent",
);

export const AcceptedVersion = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) });

/** A reason that the audit log keeps: a few words at least. */
export const Reason = z.object({
  reason: line(10, 500, "Say why in at least a few words. The audit log keeps it."),
});

/** A practice that is chosen, by its key. */
export const ChosenPractice = z.object({
  practice: z.string({ error: "Choose a practice." }).regex(/^[a-z0-9]{14}$/, "Choose a practice."),
});

export const NewSeat = ChosenPractice.extend({ reason: Reason.shape.reason });

/** A moderator's words to those who sit in a cohort, which the audit log keeps as well. */
export const WordsToCohort = z.object({
  words: line(10, 1000, "Say it in a sentence. Its members read it."),
});

/** Why a moderator looks inside: a sentence, because the cohort's facilitators read it. */
export const LookReason = z.object({
  reason: line(20, 500, "Write a sentence. The cohort’s facilitators read it.").refine(
    (text) => text.split(" ").length >= 4,
    "Write a sentence. The cohort’s facilitators read it.",
  ),
});
