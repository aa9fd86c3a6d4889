import { z } from "zod";
import { zoneNamed } from "#app/accounts/time-zones.server.ts";
import { oneLine } from "#app/text/one-line.ts";
import { oneOf, ticked } from "../schema.server.ts";
import { goals, payments, revenueBands } from "../vocabulary.ts";
import { minutes } from "./site-schema.server.ts";

const none = { value: "" };

export const TermsForm = z.object({
  payment: oneOf(payments, "Choose how the practice is paid."),
  revenueBand: oneOf([...revenueBands, none], "Choose from the list.").default(""),
  openedYear: z
    .string()
    .default("")
    .transform(oneLine)
    .refine(
      (year) => /^(19\d\d|20\d\d)?$/.test(year) && Number(year) <= new Date().getUTCFullYear(),
      "Write the year in four figures, such as 2012, or leave this empty.",
    )
    .transform((year) => (year === "" ? null : Number(year))),
  timeZone: z
    .string({ error: "Choose the time zone." })
    .transform(oneLine)
    .refine((zone) => zone.length <= 60 && zoneNamed(zone) !== null, "Choose the time zone."),
  goals: ticked(goals),
  recruitingMinutes: minutes,
});
export type TermsForm = z.output<typeof TermsForm>;
