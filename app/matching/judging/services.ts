import type { Known } from "./known.ts";
import type { Thresholds } from "./thresholds.ts";

/** How alike the services of two practices are, 0 to 1, each part null where one of them has not said it. */
export type Service = {
  s: number | null;
  discipline: number | null;
  specialties: number | null;
  ages: number | null;
};

/** Multiplies how alike two practices are by discipline, by specialty and by the ages that they treat. */
export function serviceOf(a: Known, b: Known, thresholds: Thresholds): Service {
  const shared = overlapCoefficient(a.disciplines, b.disciplines);
  const discipline = shared === null ? null : shared > 0 ? 1 : thresholds.otherDiscipline;
  const specialties = specialtiesOf(a, b, thresholds.general);
  const ages = overlapCoefficient(a.ages, b.ages);
  const isNone = discipline === 0 || specialties === 0 || ages === 0;
  const isKnown = discipline !== null && specialties !== null && ages !== null;
  const s = isNone ? 0 : isKnown ? discipline * specialties * ages : null;
  return { s, discipline, specialties, ages };
}

function specialtiesOf({ specialties: a }: Known, { specialties: b }: Known, general: number): number | null {
  const shared = overlapCoefficient(a, b);
  if (shared === null) return null;
  return a.has("general") || b.has("general") ? Math.max(general, shared) : shared;
}

type Keyed = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** Weighs what two lists have in common, as a part of the shorter one; null where one is empty. */
export function overlapCoefficient(a: Keyed, b: Keyed): number | null {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return null;
  let shared = 0;
  for (const each of fewer.keys()) if (more.has(each)) shared++;
  return shared / fewer.size;
}
