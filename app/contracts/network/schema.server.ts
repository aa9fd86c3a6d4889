import { z } from "zod";
import { inFigures } from "#app/text/counted.ts";
import { guarded, isBlank, line } from "#app/web/form.server.ts";

/** How many characters an entry of the network's playbook has at most. */
const OFFER_MAX = 20_000;

/** Words that are offered for the whole network. */
export const Offer = z.object({
  body: guarded(
    z
      .string()
      .max(OFFER_MAX, `Please use at most ${inFigures(OFFER_MAX)} characters.`)
      .refine((text) => !isBlank(text), "There is nothing in it."),
  ),
});

/** Why an offer is declined. */
export const Declining = z.object({ words: line(3, 500, "Say in a sentence why.") });
