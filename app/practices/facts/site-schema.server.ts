import { z } from "zod";
import { milesBetween } from "#app/geography/drive.ts";
import { isOnLand, locate } from "#app/geography/zip-codes.server.ts";
import { inFigures } from "#app/text/counted.ts";
import { oneLine } from "#app/text/one-line.ts";
import { dayIn } from "#app/web/day-in.ts";
import { line, withoutGuard } from "#app/web/form.server.ts";
import { oneOf } from "../schema.server.ts";
import { settings, siteKinds } from "../vocabulary.ts";
import { type Served, servedIn } from "./served-zips.ts";

/** How far a marker may stand from the middle of its ZIP code: the largest codes reach that far. */
const MARKER_MILES = 150;

const zip = z
  .string({ error: "Enter the ZIP code." })
  .transform(oneLine)
  .pipe(z.string().regex(/^\d{5}(-\d{4})?$/, "Enter a ZIP code of five digits."))
  .transform((code) => code.slice(0, 5))
  .refine((code) => locate(code) !== null, "There is no such ZIP code. Look at the digits again.");

/** Minutes of a drive; null where nothing is said. */
export const minutes = z
  .string()
  .default("")
  .transform(oneLine)
  .refine((text) => /^(\d{1,3})?$/.test(text) && Number(text || 5) >= 5 && Number(text || 5) <= 240, {
    error: "Enter minutes between 5 and 240, or leave this empty.",
  })
  .transform((text) => (text === "" ? null : Number(text)));

const day = z
  .string()
  .default("")
  .transform(oneLine)
  .refine(
    (text) => text === "" || dayIn(text) !== null,
    "Write the day as year, month and day, such as 2027-01-31.",
  )
  .transform((text) => text || null);

function degrees(most: number) {
  return z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => /^(-?\d{1,3}(\.\d+)?)?$/.test(text) && Math.abs(Number(text)) <= most, {
      error: "Enter degrees such as 44.5646, or leave this empty.",
    })
    .transform((text) => (text === "" ? null : Number(text)));
}

/** A site as its form sends it. */
export const SiteForm = z
  .object({
    kind: oneOf(siteKinds, "Choose what the site is."),
    address: withoutGuard(line(0, 200, "").prefault(""), "It is where the practice itself works"),
    zip,
    setting: oneOf(settings, "Choose where the site stands."),
    minutes,
    zips: z
      .string()
      .default("")
      .transform((typed, context): Served[] => {
        const read = servedIn(typed);
        const unknown = "served" in read && read.served.find((each) => locate(each.zip) === null);
        if ("served" in read && !unknown) return read.served;
        context.addIssue(
          "problem" in read ? read.problem : `There is no ZIP code ${(unknown as Served).zip}.`,
        );
        return z.NEVER;
      }),
    opensOn: day,
    closesOn: day,
    lat: degrees(90),
    lng: degrees(180),
  })
  .superRefine(({ zip: code, lat, lng, opensOn, closesOn }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (opensOn && closesOn && closesOn <= opensOn) say("closesOn", "It would close before it opens.");
    if (lat === null && lng === null) return;
    if (lat === null || lng === null) {
      say(
        lat === null ? "lat" : "lng",
        "A marker needs both numbers. Fill in this one too, or empty the other.",
      );
      return;
    }
    const miles = milesBetween({ lat, lng }, locate(code)!);
    if (!isOnLand({ lat, lng })) say("lat", "That is in the sea, or abroad. Look at both numbers again.");
    else if (miles > MARKER_MILES)
      say("lat", `That is ${inFigures(Math.round(miles))} miles from ${code}. Look at both numbers again.`);
  });
export type SiteForm = z.output<typeof SiteForm>;
