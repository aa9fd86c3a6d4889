import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { line } from "#app/web/form.server.ts";
import { type NumberName, numberNames, numbers } from "./numbers.ts";

function within(name: NumberName) {
  const { least, most } = numbers[name];
  return z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `Enter a whole number from ${least} to ${most}.`,
    })
    .transform(Number);
}

const fields = Object.fromEntries(numberNames.map((name) => [name, within(name)])) as Record<
  NumberName,
  ReturnType<typeof within>
>;

/** Numbers by which pairs are judged, and why they are to be others. */
export const NewThresholds = z
  .object({ ...fields, reason: line(3, 500, "Say in a sentence why. Moderators read it in the audit log.") })
  .superRefine(({ conflict, review, telehealthBoth, telehealthOne }, context) => {
    const say = (field: NumberName, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (review >= conflict) say("review", "Enter less than for a conflict.");
    if (telehealthOne > telehealthBoth) say("telehealthOne", "Enter no more than for telehealth of both.");
  });
