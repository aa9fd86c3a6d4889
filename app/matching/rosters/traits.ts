import { sizeBands } from "#app/practices/vocabulary.ts";
import type { PracticeFacts } from "../facts.ts";

/** The facts of a practice that fit is made of, brought into a form in which two of them are compared quickly. */
export type Traits = {
  specialties: ReadonlySet<string>;
  /** The place of its band among all; null where it is not said. */
  size: number | null;
  payment: string;
  /** 0 for the first years, 1 for those of growth, 2 for a practice that has long been there; null where it is not said. */
  stage: number | null;
  goals: ReadonlySet<string>;
  /** Hours from UTC, in winter. */
  clock: number | null;
  state: string;
  /** Systems of the hospitals that it has contracts with, and its own parent. */
  systems: ReadonlySet<string>;
};

const bands: readonly string[] = sizeBands.map(({ value }) => value);

/** Years until which a practice is young, and until which it grows. */
const STAGES = [3, 10];

/** Reads the traits of a practice. */
export function traitsOf(facts: PracticeFacts): Traits {
  const { years, contracts, parent } = facts;
  const systems = [parent, ...contracts.filter(({ kind }) => kind === "hospital").map((each) => each.parent)];
  return {
    specialties: new Set(facts.specialties),
    size: bands.includes(facts.size) ? bands.indexOf(facts.size) : null,
    payment: facts.payment,
    stage: years === null ? null : STAGES.filter((each) => years >= each).length,
    goals: new Set(facts.goals),
    clock: clockOf(facts.timeZone),
    state: facts.state,
    systems: new Set(systems.map((each) => each.trim().toLowerCase()).filter((each) => each !== "")),
  };
}

const clocks = new Map<string, number | null>();

/** A zone's hours from UTC on a day in winter; null for what is no zone. */
function clockOf(timeZone: string): number | null {
  if (timeZone === "") return null;
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const hours = hoursOf(timeZone);
  clocks.set(timeZone, hours);
  return hours;
}

function hoursOf(timeZone: string): number | null {
  try {
    const winter = new Date("2026-01-15T12:00:00Z");
    const options = { timeZone, timeZoneName: "longOffset" } as const;
    const said = new Intl.DateTimeFormat("en-US", options).format(winter);
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(said)!;
    if (!sign) return 0;
    return (sign === "-" ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  } catch {
    return null;
  }
}
