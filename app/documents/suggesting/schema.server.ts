import { z } from "zod";
import { line } from "#app/web/form.server.ts";

const WORDS_MAX = 4_000;

export const Suggesting = z.object({
  sections: z
    .array(z.string().max(100), { error: "Tick at least one section." })
    .min(1, "Tick at least one section.")
    .max(10, "Tick at most ten sections; the others can follow in a second suggestion.")
    .default([])
    .refine((ticked) => ticked.length > 0, "Tick at least one section."),
  words: z
    .string()
    .max(WORDS_MAX, "Please use at most 4,000 characters here.")
    .transform((text) => text.trim())
    .default(""),
  cohort: z.coerce.number().int().positive({ error: "Choose where." }).catch(0),
  named: z
    .literal("yes")
    .optional()
    .catch(undefined)
    .transform((said) => said === "yes"),
  key: z.uuid({ error: "This form is damaged. Please open the page again." }),
});

/** Which draft the choice was made beside. */
export const TakingIn = z.looseObject({ seen: z.coerce.number().int().min(0).catch(0) });

export const PuttingAside = z.object({ words: line(0, 500, "").prefault("") });
