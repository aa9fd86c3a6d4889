import { specialties } from "#app/practices/vocabulary.ts";
import { NotFound } from "#app/web/answers.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { type Criterion, usualWishes, type Wishes } from "../rosters/wishes.ts";

/** Criteria that a moderator can make a must, as the form lists them: what is alike, what differs, and what stands between no two. */
export const musts = {
  alike: ["size", "payment", "stage", "goals", "timeZone"],
  unlike: ["state", "hospital"],
  between: ["review", "labor"],
} as const satisfies Record<string, readonly Criterion[]>;

/** How a must is put in the form. */
export const saidOf: Partial<Record<Criterion, string>> = {
  size: "Size, at most one band apart",
  payment: "How they are paid",
  stage: "How long they have been open",
  goals: "A goal",
  timeZone: "The clock, at most two hours apart",
  state: "The state",
  hospital: "The hospital system",
  review: "Nothing that a moderator has to look at first",
  labor: "No common area in which they look for staff",
};

/** The smallest group that begins, and the largest that is offered. */
export const GROUP = { least: 5, most: 12 };

/** Practices of one group that an address may name. */
const MOST_NAMED = 20;

/** Wishes of a moderator, as they stand in the address. */
export type Asked = {
  /** A specialty that all of them have; "" is whichever they share. */
  about: string;
  must: Criterion[];
  least: number;
  most: number;
  /** Which of the rosters is looked at, from 1 on, and instead of it the practices by their keys. */
  roster: number;
  named: string[];
  /** A change that is thought about: who comes, and who goes. "" is nobody. */
  add: string;
  drop: string;
  /** The group that is being formed, whose practices are chosen anew; "" is none yet. */
  group: string;
};

/** Reads what is asked for; whatever makes no sense is as if it were not there. */
export function readAsked(search: URLSearchParams): Asked {
  const chosen = search.getAll("must");
  const least = between(search.get("from"), GROUP.least, GROUP.most) ?? usualWishes.size.least;
  const most = between(search.get("to"), GROUP.least, GROUP.most) ?? Math.max(least, usualWishes.size.most);
  return {
    about: specialties.find(({ value }) => value === search.get("about"))?.value ?? "",
    must: Object.values(musts)
      .flat()
      .filter((each) => chosen.includes(each)),
    least,
    most: Math.max(least, most),
    roster: between(search.get("roster"), 1, 3) ?? 1,
    named: [...new Set((search.get("with") ?? "").split(",").filter(uidIn))].slice(0, MOST_NAMED),
    add: uidIn(search.get("add")) ?? "",
    drop: uidIn(search.get("drop")) ?? "",
    group: uidIn(search.get("group")) ?? "",
  };
}

/** Reads the practices that were chosen, with what was asked for. Throws NotFound where the address names none. */
export function readChosen({ url }: { url: string }): Asked {
  const asked = readAsked(new URL(url).searchParams);
  if (asked.named.length === 0) throw new NotFound();
  return asked;
}

type Draft = {
  uid: string;
  specialty: string;
  alike: string[];
  unlike: string[];
  sizeFrom: number;
  sizeTo: number;
};

/** Says what was asked for when a draft was begun, to choose its practices anew. */
export function askedFor({ uid, specialty, alike, unlike, sizeFrom, sizeTo }: Draft): Asked {
  const search = new URLSearchParams({ about: specialty, group: uid, from: `${sizeFrom}`, to: `${sizeTo}` });
  for (const each of [...alike, ...unlike]) search.append("must", each);
  return readAsked(search);
}

/** Writes it into an address, with what is to be otherwise. Whatever is usual is left out. */
export function askedHref(page: string, asked: Asked, change: Partial<Asked> = {}): string {
  const { about, must, least, most, roster, named, add, drop, group } = { ...asked, ...change };
  const search = new URLSearchParams();
  if (about) search.set("about", about);
  for (const each of must) search.append("must", each);
  if (least !== usualWishes.size.least) search.set("from", String(least));
  if (most !== usualWishes.size.most) search.set("to", String(most));
  if (named.length > 0) search.set("with", named.join(","));
  else if (roster > 1) search.set("roster", String(roster));
  if (add) search.set("add", add);
  if (drop) search.set("drop", drop);
  if (group) search.set("group", group);
  const query = search.toString();
  return query ? `${page}?${query}` : page;
}

/** Wishes as the solver takes them: what is no must counts a little. */
export function wishesOf({ about, must, least, most }: Asked): Wishes {
  const emphasis = { ...usualWishes.emphasis };
  // All of those that are looked at have it.
  if (about) emphasis.specialty = "some";
  for (const each of must) emphasis[each] = "must";
  return { ...usualWishes, emphasis, size: { least, most } };
}

function between(text: string | null, least: number, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
