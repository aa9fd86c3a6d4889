import { z } from "zod";

const asked = "Look at the update once more.";

/** The version that a form is about. */
export const PassedVersion = z.object({
  version: z.coerce.number(asked).int(asked).min(1, asked).max(100_000, asked),
});

/** An update as it was chosen: the version and the draft that were seen, and a choice for each section by its name. */
export const TakenChoices = PassedVersion.extend({
  seen: z.coerce.number(asked).int(asked).min(0, asked).max(2_000_000_000, asked),
});
