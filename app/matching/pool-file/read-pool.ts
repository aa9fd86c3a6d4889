import { stateOfZip } from "#app/geography/zip-codes.server.ts";
import type { ContractFacts, PracticeFacts } from "../facts.ts";
import { nameKey } from "../judging/same-name.ts";
import { agesOf, disciplinesOf, sizeOf, specialtiesOf, stateOf, timeZoneOf } from "./choices.ts";
import { PoolProblem, refuse, type Spot } from "./problem.ts";
import { siteOf } from "./sites.ts";
import { dayOf, type Fields, fieldsOf, firstOf, listOf, namesOf, numberOf, textOf } from "./values.ts";

const PRACTICES_MAX = 2_000;

/**
 * Reads a pool of practices as docs/matching.md describes the file, lenient in spellings.
 * Throws a PoolProblem, in one sentence, for what cannot be understood.
 */
export function readPool(text: string, today: Date): PracticeFacts[] {
  const list = practicesIn(text);
  if (list.length > PRACTICES_MAX)
    throw new PoolProblem(`The file has ${list.length} practices; ${PRACTICES_MAX} at most are judged.`);
  const practices = list.map((each, i) => practiceOf(each, i, today));
  const seen = new Set<string>();
  for (const { id } of practices) {
    if (seen.has(id)) throw new PoolProblem(`Two practices have the id "${id}".`);
    seen.add(id);
  }
  return practices;
}

function practicesIn(text: string): unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new PoolProblem(`The file is no JSON: ${(error as Error).message}.`);
  }
  const fields = fieldsOf(read);
  const list = fields ? firstOf(fields, "practices", "pool", "applicants") : read;
  if (!Array.isArray(list))
    throw new PoolProblem('The file needs a list of practices, or { "practices": […] }.');
  return list;
}

function practiceOf(value: unknown, i: number, today: Date): PracticeFacts {
  const fields = fieldsOf(value);
  const unnamed = `Practice ${i + 1}`;
  if (!fields) return refuse({ practice: unnamed, field: "all of it" }, "an object is needed.");
  const name = textOf(firstOf(fields, "name", "id"), { practice: unnamed, field: "name" });
  const id = textOf(firstOf(fields, "id", "key", "name"), { practice: unnamed, field: "id" });
  if (name === "") return refuse({ practice: unnamed, field: "name" }, "an id or a name is needed.");
  const at = (field: string): Spot => ({ practice: name, field });
  const sites = sitesOf(fields, at, today);
  const zip = sites.map((each) => each.zip).find((each) => each !== "") ?? "";
  return {
    ...{ id, name, sites },
    disciplines: disciplinesOf(firstOf(fields, "disciplines", "discipline"), at("disciplines")),
    specialties: specialtiesOf(firstOf(fields, "specialties", "specialty", "focus"), at("specialties")),
    ages: agesOf(firstOf(fields, "ages", "age", "agegroups", "agebands"), at("ages")),
    contracts: contractsOf(firstOf(fields, "contracts", "contract"), at("contracts")),
    referrers: namesOf(firstOf(fields, "referrers", "referrals"), at("referrers")),
    declared: declaredOf(fields, { id, name }, at("declarations")),
    owners: ownersOf(firstOf(fields, "owners", "owner"), at("owners")),
    parent: namesOf(firstOf(fields, "parent", "parentcompany"), at("parent"))[0] ?? "",
    size: sizeOf(firstOf(fields, "size", "sizeband", "therapists"), at("size")),
    revenue: textOf(firstOf(fields, "revenue", "revenueband"), at("revenue")),
    payment: textOf(firstOf(fields, "payment", "paymentmodel", "paymodel"), at("payment")).toLowerCase(),
    years: yearsOf(fields, at("stage")),
    goals: namesOf(firstOf(fields, "goals", "goal"), at("goals")),
    state: stateOf(fields.get("state"), at("state")) || stateOfZip(zip),
    timeZone: timeZoneOf(firstOf(fields, "timezone", "tz"), at("timeZone")),
    recruiting: numberOf(
      firstOf(fields, "recruiting", "recruitingminutes", "recruitingradius"),
      at("recruiting"),
      0,
      1_440,
    ),
    confirmedAt: fields.has("confirmedat") ? dayOf(fields.get("confirmedat"), at("confirmedAt")) : today,
  };
}

/** A practice without sites of its own can say its one site's ZIP code beside its name. */
function sitesOf(fields: Fields, at: (field: string) => Spot, today: Date) {
  const list = listOf(firstOf(fields, "sites", "locations", "site", "location"), at("sites"));
  const planned = listOf(firstOf(fields, "plannedsites", "planned"), at("plannedSites")).filter(fieldsOf);
  if (list.length + planned.length > 0)
    return [
      ...list.map((each, i) => siteOf(each, at(`sites[${i}]`), today)),
      ...planned.map((each, i) =>
        siteOf({ planned: true, ...Object(each) }, at(`plannedSites[${i}]`), today),
      ),
    ];
  const alone = ["zip", "zipcode", "postalcode", "lat", "latitude", "zips"].some((key) => fields.has(key));
  return alone ? [siteOf(Object.fromEntries(fields), at("site"), today)] : [];
}

const contractKinds: [ContractFacts["kind"], RegExp][] = [
  ["early-intervention", /early.?intervention|^ei\b|\bei$|regional center|infant|part c\b/i],
  ["district", /school|district|\bisd\b|\busd\b/i],
];

function contractsOf(value: unknown, spot: Spot): ContractFacts[] {
  const lists = fieldsOf(value);
  if (lists && !lists.has("name"))
    return [...lists].flatMap(([kind, names]) =>
      namesOf(names, spot).flatMap((name) => contractOf({ kind, name }, spot)),
    );
  const list = typeof value === "string" ? [value] : listOf(value, spot);
  return list.flatMap((each) => contractOf(each, spot));
}

function contractOf(value: unknown, spot: Spot): ContractFacts[] {
  const inside = fieldsOf(value) ?? new Map(Object.entries({ name: value }));
  const name = textOf(firstOf(inside, "name", "with", "hospital", "district", "region"), spot);
  const said = textOf(firstOf(inside, "kind", "type"), spot) || name;
  const status = `${inside.get("status") ?? ""} ${inside.get("held") ?? ""} ${inside.get("bid") === true ? "bid" : ""}`;
  const kind = contractKinds.find(([, pattern]) => pattern.test(said))?.[0] ?? "hospital";
  const parent = textOf(firstOf(inside, "parent", "system"), spot);
  return name === "" ? [] : [{ name, kind, parent, held: !/bid|false/i.test(status) }];
}

function declaredOf(fields: Fields, self: { id: string; name: string }, spot: Spot): string[] {
  const said = firstOf(fields, "declarations", "declared", "competitors");
  const inside = fieldsOf(said);
  const declared = namesOf((inside && firstOf(inside, "competitors")) ?? said, spot);
  const itself = declared.find((each) => each === self.id || nameKey(each) === nameKey(self.name));
  return itself === undefined ? declared : refuse(spot, `it names itself ("${itself}").`);
}

/** Whoever owns less than 5 % does not count. */
function ownersOf(value: unknown, spot: Spot): string[] {
  const list = typeof value === "string" ? [value] : listOf(value, spot);
  return list.flatMap((each) => {
    const inside = fieldsOf(each);
    const share = inside ? numberOf(firstOf(inside, "share", "percent", "part"), spot, 0, 100) : null;
    if (share !== null && (share <= 1 ? share * 100 : share) < 5) return [];
    return namesOf(inside ? [each] : each, spot);
  });
}

const stages: [years: number, said: RegExp][] = [
  [1, /start|new|early/],
  [5, /grow/],
  [15, /establish|mature/],
];

function yearsOf(fields: Fields, spot: Spot): number | null {
  const stage = firstOf(fields, "years", "stage", "yearsopen");
  if (typeof stage !== "string" || /^\d+$/.test(stage)) return numberOf(stage, spot, 0, 200);
  return stages.find(([, said]) => said.test(stage.toLowerCase()))?.[0] ?? null;
}
