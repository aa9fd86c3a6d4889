import { ageGroups, disciplines, sizeBands, specialties, states } from "#app/practices/vocabulary.ts";
import type { Spot } from "./problem.ts";
import { listOf, textOf } from "./values.ts";

type Choice = { value: string; label: string };

const otherDisciplines: Record<string, string> = {
  physicaltherapist: "pt",
  physio: "pt",
  physiotherapy: "pt",
  occupationaltherapist: "ot",
  speech: "slp",
  st: "slp",
  speechtherapy: "slp",
  speechlanguage: "slp",
  speechlanguagepathologist: "slp",
};

const otherSpecialties: Record<string, string> = {
  generalist: "general",
  mixed: "general",
  peds: "pediatric",
  pediatrics: "pediatric",
  paediatric: "pediatric",
  paediatrics: "pediatric",
  ei: "early-intervention",
  schools: "school",
  ortho: "orthopedic",
  orthopedics: "orthopedic",
  orthopaedic: "orthopedic",
  orthopaedics: "orthopedic",
  sport: "sports",
  sportsmedicine: "sports",
  hands: "hand",
  handtherapy: "hand",
  pelvicfloor: "pelvic",
  womenshealth: "pelvic",
  neuro: "neurologic",
  neurological: "neurologic",
  neurology: "neurologic",
  balance: "vestibular",
  geriatrics: "geriatric",
  aquatics: "aquatic",
  homehealth: "home",
};

/** Reads disciplines by value, label or a common other name; one that is unknown here stands for itself. */
export function disciplinesOf(value: unknown, spot: Spot): string[] {
  return chosen(value, spot, disciplines, otherDisciplines);
}

/** Reads specialties in the same way. */
export function specialtiesOf(value: unknown, spot: Spot): string[] {
  return chosen(value, spot, specialties, otherSpecialties);
}

function chosen(value: unknown, spot: Spot, choices: readonly Choice[], others: Record<string, string>) {
  return [...new Set(listOf(value, spot).flatMap((each) => oneOf(textOf(each, spot), choices, others)))];
}

function oneOf(text: string, choices: readonly Choice[], others: Record<string, string>): string[] {
  const said = letters(text);
  if (said === "") return [];
  const found = choices.find(({ value, label }) => letters(value) === said || letters(label) === said);
  return [found?.value ?? (Object.hasOwn(others, said) ? others[said]! : said)];
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Reads a state by its two letters or its name. */
export function stateOf(value: unknown, spot: Spot): string {
  const text = textOf(value, spot);
  return states.find(({ label }) => letters(label) === letters(text))?.value ?? text.toUpperCase();
}

const zones: Record<string, string> = {
  eastern: "America/New_York",
  central: "America/Chicago",
  mountain: "America/Denver",
  pacific: "America/Los_Angeles",
  alaska: "America/Anchorage",
  hawaii: "Pacific/Honolulu",
};

/** Reads a time zone: an IANA name, or what people of the country call theirs ("Eastern", "EST"). */
export function timeZoneOf(value: unknown, spot: Spot): string {
  const text = textOf(value, spot);
  const said = text
    .toLowerCase()
    .replace(/\b(standard|daylight)?\s*time$/, "")
    .trim();
  const name = Object.keys(zones).find(
    (each) => said === each || new RegExp(`^${each[0]}[sd]?t$`).test(said),
  );
  return name ? zones[name]! : text;
}

const ageNames: Record<string, [from: number, to: number]> = {
  all: [0, 120],
  allages: [0, 120],
  infants: [0, 2],
  toddlers: [0, 2],
  birthto2: [0, 2],
  preschool: [3, 5],
  schoolage: [6, 12],
  adolescents: [13, 20],
  teens: [13, 20],
  children: [0, 20],
  kids: [0, 20],
  pediatric: [0, 20],
  pediatrics: [0, 20],
  peds: [0, 20],
  adult: [21, 120],
  adults: [21, 120],
  geriatric: [65, 120],
  seniors: [65, 120],
  olderadults: [65, 120],
};

/** Reads ages: the groups of the site, other ranges like "0-5" or "18+" (each group that they touch), or words like "adults". */
export function agesOf(value: unknown, spot: Spot): string[] {
  const found = listOf(value, spot).flatMap((each) => {
    const text = textOf(each, spot);
    const range = rangeOf(text);
    if (!range) return text === "" ? [] : [letters(text)];
    return ageGroups
      .map(({ value: group }) => group as string)
      .filter((group) => touch(rangeOf(group)!, range));
  });
  return [...new Set(found)];
}

function rangeOf(text: string): [number, number] | undefined {
  const found = /^\s*(\d{1,3})\s*(?:[-–—]|to)\s*(\d{1,3})\s*$/.exec(text);
  if (found) return [Number(found[1]), Number(found[2])];
  const open = /^\s*(\d{1,3})\s*(?:\+|and over|and up)\s*$/.exec(text);
  if (open) return [Number(open[1]), 120];
  const name = letters(text);
  return Object.hasOwn(ageNames, name) ? ageNames[name] : undefined;
}

function touch([a, b]: [number, number], [c, d]: [number, number]): boolean {
  return a <= d && c <= b;
}

/** Reads a size: a band of the site, a number of therapists, or another band by its middle. "" where nothing is said. */
export function sizeOf(value: unknown, spot: Spot): string {
  const text = textOf(value, spot);
  const band = sizeBands.find((each) => each.value === text || letters(each.label) === letters(text));
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  if (band || numbers.length === 0) return band?.value ?? text.toLowerCase();
  const middle = Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
  return sizeBands.findLast((each) => Number.parseInt(each.value, 10) <= middle)?.value ?? sizeBands[0].value;
}
