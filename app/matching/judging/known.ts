import type { Point } from "#app/geography/drive.ts";
import { locate, nearestZip, stateOfZip } from "#app/geography/zip-codes.server.ts";
import type { ContractFacts, PracticeFacts, SiteFacts } from "../facts.ts";
import { nameKey } from "./same-name.ts";
import { speeds, type Thresholds, usualReach } from "./thresholds.ts";

/** A site on the day of judging. */
export type KnownSite = {
  /** Where it stands among the sites of the facts. */
  index: number;
  zip: string;
  at: Point | null;
  mph: number;
  /** Minutes that patients drive; null is not known. */
  reach: number | null;
  /** The part of its patients in each ZIP code; null where it does not list them. */
  shares: Map<string, number> | null;
  /** In two letters; "" is not known. */
  state: string;
  /** Whether it sees the patients of its state by telehealth. One that lists ZIP codes is judged by these. */
  isTelehealth: boolean;
  /** Whether it is open, opens soon enough to count, or later. */
  stage: "open" | "planned" | "later";
};

/** Things that a judgement lacks of a practice. */
export type Lack = "sites" | "spot" | "reach" | "state" | "disciplines" | "specialties" | "ages";

/** A practice as far as it is known, ready to be compared: names as keys, sites that count on the day. */
export type Known = {
  facts: PracticeFacts;
  key: string;
  sites: KnownSite[];
  disciplines: Set<string>;
  specialties: Set<string>;
  ages: Set<string>;
  lacks: Lack[];
  /** When it was last confirmed, where that is too long ago; "never"; null where it is fresh. */
  stale: Date | "never" | null;
  contracts: Map<string, ContractFacts>;
  /** Each of these is a name by its key. */
  systems: Map<string, string>;
  referrers: Map<string, string>;
  owners: Map<string, string>;
  /** Ids, and keys of names. */
  declared: Set<string>;
};

/** Makes a practice ready to be compared on a day. */
export function knownOf(facts: PracticeFacts, thresholds: Thresholds, today: Date): Known {
  const soon = monthsAfter(today, thresholds.plannedMonths);
  const sites = facts.sites.flatMap((site, index) =>
    site.closes && site.closes <= today ? [] : [knownSite(facts, site, index, today, soon)],
  );
  const hospitals = facts.contracts.filter(({ kind }) => kind === "hospital");
  return {
    ...{ facts, sites, key: nameKey(facts.name) },
    disciplines: new Set(facts.disciplines),
    specialties: new Set(facts.specialties),
    ages: new Set(facts.ages),
    lacks: lacksOf(facts, sites),
    stale: staleSince(facts.confirmedAt, monthsAfter(today, -thresholds.staleMonths)),
    contracts: new Map(facts.contracts.map((each) => [`${each.kind} ${nameKey(each.name)}`, each])),
    systems: byKey(hospitals.flatMap(({ name, parent }) => (parent === "" ? [name] : [name, parent]))),
    referrers: byKey(facts.referrers),
    owners: byKey([...facts.owners, facts.parent]),
    declared: new Set(facts.declared.flatMap((each) => [each, nameKey(each)])),
  };
}

/** Whether nothing is missing of a practice, and nothing too old. */
export function isComplete({ lacks, stale }: Known): boolean {
  return lacks.length === 0 && !stale;
}

function knownSite(facts: PracticeFacts, site: SiteFacts, index: number, today: Date, soon: Date): KnownSite {
  const { kind, setting, zip, opens } = site;
  return {
    ...{ index, zip },
    at: site.at ?? locate(zip),
    mph: speeds[setting || "suburban"],
    reach: site.minutes ?? (setting === "" ? null : usualReach[setting]),
    shares: site.serves.length > 0 ? sharesOf(site.serves) : null,
    state: stateOf(site) || facts.state,
    isTelehealth: kind === "telehealth" && site.serves.length === 0,
    stage: !opens || opens <= today ? "open" : opens <= soon ? "planned" : "later",
  };
}

function stateOf({ zip, at, serves }: SiteFacts): string {
  const nearest = zip || serves[0]?.zip || (at && nearestZip(at)?.zip);
  return nearest ? stateOfZip(nearest) : "";
}

/** Gives those without a share equal parts of what the others leave. */
function sharesOf(serves: SiteFacts["serves"]): Map<string, number> {
  const said = serves.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const unsaid = serves.filter(({ share }) => share === null).length;
  const part = unsaid === 0 ? 0 : Math.max(0, 1 - said) / unsaid;
  const shares = new Map<string, number>();
  for (const { zip, share } of serves)
    shares.set(zip, (shares.get(zip) ?? 0) + (share ?? part) / Math.max(1, said));
  return shares;
}

function lacksOf({ disciplines, specialties, ages }: PracticeFacts, sites: KnownSite[]): Lack[] {
  const visited = sites.filter(({ shares, isTelehealth }) => !shares && !isTelehealth);
  const found: [Lack, boolean][] = [
    ["sites", sites.every(({ stage }) => stage === "later")],
    ["spot", visited.some(({ at }) => !at)],
    ["reach", visited.some(({ reach }) => reach === null)],
    ["state", sites.some(({ isTelehealth, state }) => isTelehealth && state === "")],
    ["disciplines", disciplines.length === 0],
    ["specialties", specialties.length === 0],
    ["ages", ages.length === 0],
  ];
  return found.flatMap(([lack, isSo]) => (isSo ? [lack] : []));
}

function staleSince(confirmedAt: Date | null, limit: Date): Known["stale"] {
  if (!confirmedAt) return "never";
  return confirmedAt < limit ? confirmedAt : null;
}

function byKey(names: string[]): Map<string, string> {
  return new Map(
    names.flatMap((name): [string, string][] => (nameKey(name) === "" ? [] : [[nameKey(name), name]])),
  );
}

function monthsAfter(day: Date, months: number): Date {
  const then = new Date(day);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then;
}
