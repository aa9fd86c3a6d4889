import { z } from "zod";
import { inFigures } from "#app/text/counted.ts";
import { guarded, line } from "#app/web/form.server.ts";
import { entrySectionNames } from "../playbook/entry.ts";
import { PROPOSED_MAX } from "./words-of.ts";

/** A proposal for an entry; pressed in the conversation, it says nothing, and the words stand as they do there. */
export const Proposal = z.object({
  entry: line(0, 40, "").prefault(""),
  section: z.enum(entrySectionNames).optional().catch(undefined),
  words: guarded(
    z.string().max(PROPOSED_MAX, `Please use at most ${inFigures(PROPOSED_MAX)} characters here.`),
  ).optional(),
  named: z
    .literal("yes")
    .optional()
    .catch(undefined)
    .transform((said) => said === "yes"),
});
