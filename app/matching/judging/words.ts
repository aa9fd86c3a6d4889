import { ageGroups, disciplines, states } from "#app/practices/vocabulary.ts";
import type { SiteOverlap } from "./geography.ts";
import type { Known, Lack } from "./known.ts";
import type { Service } from "./services.ts";
import type { Ties } from "./ties.ts";

const many = new Intl.ListFormat("en-US");

/** Says on how much two practices overlap, and where: "Both treat children aged 0–5 with physical therapy; …". */
export function sayOverlap(a: Known, b: Known, overlap: SiteOverlap, service: Service): string {
  return sentence(overlapOf(a, b, overlap, service));
}

/** Says the same of sites that are planned, and when they open: "within 12 months". */
export function sayPlanned(
  [a, b]: [Known, Known],
  overlap: SiteOverlap,
  service: Service,
  when: string,
): string {
  const planners = [a, b].filter((_, i) => overlap.sites[i]!.stage !== "open").map(({ facts }) => facts.name);
  const plan = planners.length === 1 ? "plans to open" : "plan to open";
  const sites = planners.length === 1 ? "a site" : "sites";
  return sentence(
    `with ${sites} that ${many.format(planners)} ${plan} ${when}, ${overlapOf(a, b, overlap, service)}`,
  );
}

function overlapOf(
  a: Known,
  b: Known,
  overlap: SiteOverlap,
  { discipline, specialties, ages }: Service,
): string {
  const shared = a.facts.disciplines.filter((each) => b.facts.disciplines.includes(each));
  const treat = sayAges(a.facts.ages.filter((each) => b.facts.ages.includes(each)));
  const who =
    discipline === 1
      ? `both treat ${treat} with ${therapies(shared)}`
      : `one treats ${treat} with ${therapies(a.facts.disciplines)}, the other with ${therapies(b.facts.disciplines)}`;
  const alike = (specialties ?? 0) * (ages ?? 0);
  const services = alike < 1 ? `; their specialties and ages match by ${percent(alike)}` : "";
  return `${who}${services}; ${sayWhere(overlap)}`;
}

function sayWhere({ by, g, minutes, sites }: SiteOverlap): string {
  const [one, other] = sites;
  const apart = minutes === null ? "" : `, ${sayMinutes(minutes, one.zip !== "" && one.zip === other.zip)}`;
  if (by === "minutes") return `their service areas overlap by ${percent(g)}${apart}`;
  if (by === "zips")
    return `${percent(g)} of the patients of one live in the service area of the other${apart}`;
  const state = states.find(({ value }) => value === one.state)?.label ?? one.state;
  if (one.isTelehealth && other.isTelehealth) return `both see patients in ${state} by telehealth`;
  return `one sees patients in ${state} by telehealth, and the other has a site there`;
}

/** Says a distance as people would: "24 minutes apart". */
export function sayMinutes(minutes: number, sameZip: boolean): string {
  if (sameZip) return "in the same ZIP code";
  if (minutes < 1) return "less than a minute apart";
  return Math.round(minutes) === 1 ? "1 minute apart" : `${Math.round(minutes)} minutes apart`;
}

/** Says which contracts two practices have in common. */
export function sayContracts({ contracts }: Ties, sameDiscipline: boolean): string {
  const verbs = { both: "hold", one: "hold or bid for", none: "bid for" };
  const said = contracts.map(({ of, held }) => `${verbs[held]} a contract with ${of.name}`);
  return sentence(`both ${many.format(said)}${sameDiscipline ? "" : ", for different therapies"}`);
}

/** Says in which hospital systems both have contracts. */
export function saySystems({ systems }: Ties): string {
  return sentence(`both have contracts in the same hospital system: ${many.format(systems)}`);
}

/** Says which organisations send patients to both. */
export function sayReferrers(a: Known, b: Known, { referrers }: Ties): string {
  const fewer = Math.min(a.referrers.size, b.referrers.size);
  const whose =
    a.referrers.size === b.referrers.size
      ? "that each names"
      : `that ${(a.referrers.size < b.referrers.size ? a : b).facts.name} names`;
  const part = fewer === 1 ? "the referrer" : `${referrers.length} of the ${fewer} referrers`;
  return sentence(`they share ${part} ${whose}: ${many.format(referrers)}`);
}

/** Says who names whom as its competitor. */
export function sayDeclared(
  { facts: a }: Known,
  { facts: b }: Known,
  { declared: [one, other] }: Ties,
): string {
  if (one && other) return "They name each other as competitors.";
  const [by, named] = one ? [a.name, b.name] : [b.name, a.name];
  return `${by} names ${named} as a competitor.`;
}

/** Says what ties two practices into one. */
export function sayAffiliated({ owners }: Ties): string {
  return `They have an owner or parent in common (${many.format(owners)}): together they hold one seat and one vote.`;
}

const lacking: Record<Lack, string> = {
  sites: "has no site yet that is open or soon will be",
  spot: "has a site without a place on the map yet",
  reach: "has not said yet how far patients drive to each site",
  state: "has not said yet in which state it sees patients by telehealth",
  disciplines: "has not said yet which therapies it offers",
  specialties: "has not chosen its specialties yet",
  ages: "has not said yet which ages it treats",
};

/** Says what is missing from a practice's profile. */
export function sayMissing({ facts, lacks, sites }: Known): string {
  const said = lacks.map((lack) =>
    lack === "spot" && sites.every(({ at }) => !at) ? "has no site with a place yet" : lacking[lack],
  );
  return `${facts.name} ${many.format(said)}.`;
}

/** Says when a practice last confirmed its profile. */
export function sayStale({ facts, stale }: Known, today: Date): string {
  if (!stale || stale === "never") return `${facts.name} has not confirmed its profile yet.`;
  const months = Math.round((today.getTime() - stale.getTime()) / (30.44 * 24 * 3_600_000));
  return `${facts.name} last confirmed its profile ${months} months ago.`;
}

/** Says that two practices could work together rather than compete. */
export function sayComplementary(a: Known, b: Known): string {
  const [one, other] = [therapies(a.facts.disciplines), therapies(b.facts.disciplines)];
  return sentence(`they complement each other: one offers ${one}, the other ${other}`);
}

/** Says that two practices could hire the same people, or that nobody knows that they could not. */
export function sayLabor(known: boolean): string {
  const where = known
    ? "They look for staff in the same area"
    : "It is not known where both look for staff, so they count as looking in the same area";
  return `${where}: they never see each other's figures on pay.`;
}

function therapies(values: string[]): string {
  return many.format(
    values.map((value) => {
      const label = disciplines.find((each) => each.value === value)?.label ?? value;
      return label.toLowerCase();
    }),
  );
}

/** Says ages in as few words as they need: "children aged 0–5", "people of all ages". */
export function sayAges(values: string[]): string {
  const order = ageGroups.map(({ value }) => value as string);
  const chosen = order.map((value) => values.includes(value));
  if (chosen.every(Boolean)) return "people of all ages";
  if (!chosen.some(Boolean)) return values.length > 0 ? `people aged ${many.format(values)}` : "patients";
  const runs: string[] = [];
  for (let first = 0; first < order.length; first++) {
    if (!chosen[first] || chosen[first - 1]) continue;
    let last = first;
    while (chosen[last + 1]) last++;
    const [from] = order[first]!.split(/[-+]/);
    const to = order[last]!.split("-")[1];
    runs.push(to ? `${from}–${to}` : `${from} and over`);
  }
  const adult = order.indexOf("21-64");
  const kind = !chosen.slice(adult).some(Boolean)
    ? "children"
    : chosen.slice(0, adult).some(Boolean)
      ? "people"
      : "adults";
  return `${kind} aged ${many.format(runs)}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;
}
