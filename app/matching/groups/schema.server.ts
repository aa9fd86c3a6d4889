import { z } from "zod";
import { guarded, isBlank } from "#app/web/form.server.ts";
import { REASON_MAX } from "./policy.ts";

/** Whether a practice would come to a group. */
export const Consent = z.object({ answer: z.enum(["yes", "no"], { error: "Choose yes or no." }) });

const whySo = "Say why in a sentence or two.";

/** Whom a practice objects to, and why: nothing chosen is the group as a whole. */
export const Objection = z.object({
  about: z
    .string()
    .regex(/^([a-z0-9]{14})?$/, "Choose one of them.")
    .prefault(""),
  why: guarded(
    z
      .string({ error: whySo })
      .trim()
      .refine((text) => !isBlank(text), whySo)
      .max(REASON_MAX, "Please use at most 2,000 characters."),
  ),
});
