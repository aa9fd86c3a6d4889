import type { DemoMatching, DemoNames, DemoSite } from "./types.ts";

type More = Partial<Omit<DemoSite, "address" | "zip">>;

/** Makes a site: a clinic in a suburb, unless more is said. */
export function site(address: string, zip: string, more: More = {}): DemoSite {
  return { kind: "clinic", address, zip, setting: "suburban", ...more };
}

type Terms = DemoMatching["terms"];

/** Makes the terms of a practice. Recruiting is in minutes. */
export function terms(
  payment: Terms["payment"],
  revenueBand: string,
  openedYear: number,
  recruitingMinutes: number,
  ...goals: string[]
): Terms {
  return { payment, revenueBand, openedYear, recruitingMinutes, goals };
}

/** Puts together what a practice says for matching. */
export function says(
  sites: DemoSite[],
  names: DemoNames,
  theTerms: Terms,
  confirmedAgo: number | null,
): DemoMatching {
  return { sites, names, terms: theTerms, confirmedAgo };
}
