import type { PracticeFacts } from "../facts.ts";
import { type Geography, geographyOf, minutesBetween, mostOf, type SiteOverlap } from "./geography.ts";
import { type Known, knownOf } from "./known.ts";
import { type Reason, reason, type Verdict } from "./reasons.ts";
import { type Service, serviceOf } from "./services.ts";
import { FORMULA, type Thresholds, usualReach } from "./thresholds.ts";
import { type Ties, tiesOf } from "./ties.ts";
import * as say from "./words.ts";

export type Judgement = {
  verdict: Verdict;
  /** Geography × service; null where a profile lacks what it needs. Where only some sites are known, of those. */
  c: number | null;
  reasons: Reason[];
  flags: {
    /** Common owner or parent: the two never hold two seats. */
    affiliated: boolean;
    /** Different therapies for the same patients: an alliance, perhaps. */
    complementary: boolean;
    /** They look for staff in the same area, or nobody knows that they do not: never shared figures on pay. */
    labor: boolean;
  };
  inputs: Inputs;
  formula: number;
};

/** The numbers behind a judgement, as they are kept with it. Null is not known. */
export type Inputs = {
  g: number | null;
  s: number | null;
  r: number;
  /** Minutes between the two sites that overlap most, or between the nearest ones where none do. */
  d: number | null;
  by: SiteOverlap["by"] | null;
  discipline: number | null;
  specialties: number | null;
  ages: number | null;
  /** Which sites overlap most, by where they stand in the facts of the first and of the second. */
  sites: [number, number] | null;
  /** Whether one of these is planned. */
  planned: boolean;
};

/** All that is compared of a pair, before any words. */
type Compared = { a: Known; b: Known; geography: Geography; service: Service; ties: Ties };

/** Judges two practices on a day. Which of them comes first changes nothing but the order of `inputs.sites`. */
export function judge(a: PracticeFacts, b: PracticeFacts, thresholds: Thresholds, today: Date): Judgement {
  return judgeKnown(knownOf(a, thresholds, today), knownOf(b, thresholds, today), thresholds, today);
}

/** Judges two practices that are ready to be compared. */
export function judgeKnown(a: Known, b: Known, thresholds: Thresholds, today: Date): Judgement {
  if (a.facts.id > b.facts.id) {
    const { inputs, ...rest } = judgeKnown(b, a, thresholds, today);
    const [one, other] = inputs.sites ?? [];
    return { ...rest, inputs: { ...inputs, sites: inputs.sites && [other!, one!] } };
  }
  const pair = {
    ...{ a, b },
    geography: geographyOf(a, b, thresholds),
    service: serviceOf(a, b, thresholds),
    ties: tiesOf(a, b),
  };
  const labor = laborOf(a, b);
  const most = mostOf(pair.geography);
  const complementary = isComplementary(pair, most);
  const reasons = [
    ...overlapReasons(pair, thresholds),
    ...tieReasons(pair, thresholds),
    ...profileReasons([a, b], today),
    ...(complementary ? [reason("complementary", "clear", say.sayComplementary(a, b))] : []),
    ...(labor === "none" ? [] : [reason("labor", "clear", say.sayLabor(labor === "overlap"))]),
  ];
  return {
    verdict: worst(reasons),
    c: productOf(most, pair.service),
    reasons,
    flags: { affiliated: pair.ties.owners.length > 0, complementary, labor: labor !== "none" },
    inputs: inputsOf(pair, most),
    formula: FORMULA,
  };
}

/** Multiplies geography and service; null where a profile lacks what it needs. */
export function productOf(overlap: SiteOverlap | null, { s }: Service): number | null {
  if (s === 0 || overlap?.g === 0) return 0;
  return overlap && s !== null ? overlap.g * s : null;
}

function isComplementary({ service: { discipline, specialties, ages } }: Compared, most: SiteOverlap | null) {
  return (
    discipline !== null && discipline < 1 && (specialties ?? 0) > 0 && (ages ?? 0) > 0 && (most?.g ?? 0) > 0
  );
}

function overlapReasons({ a, b, geography, service }: Compared, thresholds: Thresholds): Reason[] {
  const { open, planned, later } = geography;
  const months = thresholds.plannedMonths;
  const weigh = (overlap: SiteOverlap | null) => towards(productOf(overlap, service) ?? 0, thresholds);
  const more = (overlap: SiteOverlap | null, than: SiteOverlap | null): overlap is SiteOverlap =>
    overlap !== null && overlap.g > (than?.g ?? 0) && weigh(overlap) !== "clear";
  return [
    ...(more(open, null) ? [reason("overlap", weigh(open), say.sayOverlap(a, b, open, service))] : []),
    ...(more(planned, open)
      ? [
          reason(
            "planned",
            weigh(planned),
            say.sayPlanned([a, b], planned, service, `within ${months} months`),
          ),
        ]
      : []),
    ...(more(later, mostOf(geography))
      ? [
          reason(
            "planned-later",
            "clear",
            say.sayPlanned([a, b], later, service, `in more than ${months} months`),
          ),
        ]
      : []),
  ];
}

/** The product of a number like 0.55 with another can fall a hair short of a threshold that it meets. */
const HAIR = 1e-9;

/** The verdict that a product of geography and service alone gives. */
export function towards(c: number, { conflict, review }: Thresholds): Verdict {
  if (c + HAIR >= conflict) return "conflict";
  return c > 0 && c + HAIR >= review ? "review" : "clear";
}

function tieReasons({ a, b, service, ties }: Compared, thresholds: Thresholds): Reason[] {
  const found: Reason[] = [];
  const sameDiscipline = service.discipline === 1;
  const inAll = sameDiscipline ? "conflict" : "review";
  if (ties.contracts.length > 0)
    found.push(reason("contract", inAll, say.sayContracts(ties, sameDiscipline)));
  if (ties.systems.length > 0) found.push(reason("system", "review", say.saySystems(ties)));
  const part = ties.referrers.length / Math.min(a.referrers.size, b.referrers.size);
  if (ties.referrers.length > 0 && part + HAIR >= thresholds.referrers)
    found.push(reason("referrers", part === 1 ? inAll : "review", say.sayReferrers(a, b, ties)));
  if (ties.declared.includes(true)) found.push(reason("declared", "conflict", say.sayDeclared(a, b, ties)));
  if (ties.owners.length > 0) found.push(reason("affiliated", "review", say.sayAffiliated(ties)));
  return found;
}

function profileReasons(pair: Known[], today: Date): Reason[] {
  return pair.flatMap((each) => [
    ...(each.lacks.length > 0 ? [reason("missing", "review", say.sayMissing(each))] : []),
    ...(each.stale ? [reason("stale", "review", say.sayStale(each, today))] : []),
  ]);
}

function worst(reasons: Reason[]): Verdict {
  const led = new Set(reasons.map(({ toward }) => toward));
  return led.has("conflict") ? "conflict" : led.has("review") ? "review" : "clear";
}

/** Whoever has not said how far it looks for staff looks as far as its patients drive, or would to a suburban site. */
function laborOf(a: Known, b: Known): "overlap" | "unknown" | "none" {
  let unknown = a.sites.length === 0 || b.sites.length === 0;
  for (const one of a.sites)
    for (const other of b.sites) {
      if (one.stage === "later" || other.stage === "later") continue;
      if (one.isTelehealth && other.isTelehealth && one.state === other.state) return "overlap";
      const minutes = minutesBetween(one, other);
      const near = a.facts.recruiting ?? one.reach ?? usualReach.suburban;
      const far = b.facts.recruiting ?? other.reach ?? usualReach.suburban;
      if (minutes !== null && minutes < near + far) return "overlap";
      if (minutes === null && !one.isTelehealth && !other.isTelehealth) unknown = true;
    }
  return unknown ? "unknown" : "none";
}

function inputsOf({ geography, service, ties }: Compared, most: SiteOverlap | null): Inputs {
  const { s, discipline, specialties, ages } = service;
  return {
    ...{ s, discipline, specialties, ages },
    g: most?.g ?? null,
    r: ties.r,
    d: most && most.g > 0 ? most.minutes : geography.nearest,
    by: most?.by ?? null,
    sites: most && most.g > 0 ? [most.sites[0].index, most.sites[1].index] : null,
    planned: most !== null && most === geography.planned,
  };
}
