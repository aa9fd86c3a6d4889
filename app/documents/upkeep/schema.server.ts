import { z } from "zod";
import { reading } from "#app/documents/editing/schema.server.ts";
import { oneLine } from "#app/text/one-line.ts";
import { dayIn } from "#app/web/day-in.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const UpkeepForm = z.object({
  ...reading,
  keeper: z
    .string()
    .default("")
    .transform((sent) => uidIn(sent) ?? null),
});

/** When a document is looked at again: in a year or half of one, or on a day. */
export const Reviewed = z
  .object({
    next: z.enum(["year", "half", "day"], { error: "Choose when." }),
    day: z.string().transform(oneLine).default(""),
  })
  .refine(({ next, day }) => next !== "day" || dayIn(day.trim()) !== null, {
    path: ["day"],
    message: "Write the day as year, month and day, such as 2027-01-31.",
  });
