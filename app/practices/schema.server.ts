import { z } from "zod";
import { oneLine } from "#app/text/one-line.ts";
import { email, guarded, line, withoutGuard } from "#app/web/form.server.ts";
import { ageGroups, disciplines, sizeBands, specialties, states } from "./vocabulary.ts";
import { websiteOf } from "./website.ts";

type Vocabulary = readonly { value: string }[];

/** Boxes of a list that were ticked, in its order. */
export function ticked(words: Vocabulary) {
  const known = new Set(words.map((word) => word.value));
  return z
    .array(z.string())
    .default([])
    .refine((values) => values.every((value) => known.has(value)), "Choose from the list.")
    .transform((values) => words.map((word) => word.value).filter((value) => values.includes(value)));
}

/** A choice of a list; `missing` is said where none was made, or another. */
export function oneOf(words: Vocabulary, missing: string) {
  return z.string({ error: missing }).refine((value) => words.some((word) => word.value === value), missing);
}

export const PracticeProfile = z.object({
  name: line(2, 120, "Enter the practice’s name."),
  town: line(1, 80, "Enter the town."),
  state: oneOf(states, "Choose the state."),
  zip: line(1, 20, "Enter the ZIP code.")
    .refine((zip) => /^\d{5}(-\d{4})?$/.test(zip), "Enter a ZIP code of five digits.")
    .transform((zip) => zip.slice(0, 5)),
  disciplines: ticked(disciplines).refine((values) => values.length > 0, "Choose at least one discipline."),
  specialties: ticked(specialties),
  ageGroups: ticked(ageGroups),
  sizeBand: oneOf([...sizeBands, { value: "" }], "Choose the size.").default(""),
  website: withoutGuard(
    z
      .string()
      .default("")
      .transform((typed, context) => {
        const website = websiteOf(typed);
        if (website !== null && website.length <= 200) return website;
        context.addIssue("Enter a link, such as www.practice.com, or leave this empty.");
        return z.NEVER;
      }),
    "It is the practice’s own page, and public",
  ),
  description: guarded(
    z.string().default("").pipe(z.string().trim().max(2000, "Please use at most 2,000 characters.")),
  ),
});
export type PracticeProfile = z.infer<typeof PracticeProfile>;

/** The cohort in which a new practice gets a seat; null for none. */
export const intoCohort = z
  .string()
  .max(80)
  .default("")
  .transform((slug) => oneLine(slug) || null);

/** Why new practices compete with nobody at the table where they are seated. */
export const whySeated = line(0, 500, "").prefault("");

/** A practice as staff adds it, with the owner to invite: the owner says the rest. */
export const NewPractice = PracticeProfile.extend({
  zip: z
    .string()
    .default("")
    .transform(oneLine)
    .pipe(z.string().regex(/^(\d{5}(-\d{4})?)?$/, "Enter a ZIP code of five digits, or leave this empty."))
    .transform((zip) => zip.slice(0, 5)),
  disciplines: ticked(disciplines),
  email,
  ownerName: line(0, 80, "").prefault(""),
  cohort: intoCohort,
  why: whySeated,
});

const role = z.enum(["owner", "director", "staff"], "Choose a role.");

export const Invitation = z.object({ email, role });
export const Role = z.object({ role });

export const Attendees = z.object({
  attends: z.array(z.string().max(20)).max(500).default([]),
});
