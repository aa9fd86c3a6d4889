import { z } from "zod";
import { reportReasons } from "./reasons.ts";

const note = z.string().trim().max(1000, "Please use at most 1,000 characters.").default("");

export const NewReport = z.object({
  reason: z.enum(
    reportReasons.map((reason) => reason.value),
    { error: "Choose what is wrong with it." },
  ),
  note,
});
export type NewReport = z.infer<typeof NewReport>;

export const Decision = z.object({ note });
