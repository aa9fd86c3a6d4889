import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/db.server.ts";
import { prepared } from "#app/prepared-query.server.ts";
import { folded } from "#app/text/folded.ts";
import { Incomplete } from "#app/web/answers.ts";
import type { Guarded } from "#db/guarded.ts";
import { verbs } from "#db/verbs.ts";
import { isOf, type Party, type PartyStep, partyFields } from "./party-fields.ts";

type Held = { id: number };

export type Terms = NonNullable<Awaited<ReturnType<typeof findTerms>>>;
/** A site as lists name it: of the ZIP codes that it serves only how many. */
export type ListedSite = Awaited<ReturnType<typeof listSites>>[number];

export type Site = NonNullable<Awaited<ReturnType<typeof findSite>>>;

/** The sites of a practice that the viewer sees: those that are open, and for its owners and directors also those it plans. */
export function listSites(db: Db, { id }: Held) {
  return selectSites(db, { id });
}

const selectSites = prepared((db, practice: Held) =>
  sitesOf(db, practice)
    .select(sql<number>`cardinality(zips)`.as("zipsServed"))
    .orderBy("opensOn", (order) => order.asc().nullsFirst())
    .orderBy("id"),
);

/** Finds one of these sites, with all that its practice says of it. */
export function findSite(db: Db, practice: Held, uid: string) {
  return sitesOf(db, practice)
    .where("uid", "=", uid)
    .select(["lat", "lng", "zips", sql<(number | null)[]>`shares`.as("shares")])
    .executeTakeFirst();
}

/** Makes of a whole site what lists name of it. */
export function asListed({ lat: _, lng: __, zips, shares: ___, ...site }: Site): ListedSite {
  return { ...site, zipsServed: zips.length };
}

function sitesOf(db: Db, practice: Held) {
  return db
    .selectFrom("practiceSite")
    .where("practiceId", "=", practice.id)
    .select(["uid", "kind", "address", "zip", "markerMoved", "setting", "minutes"])
    .select([
      sql<string | null>`opens_on::text`.as("opensOn"),
      sql<string | null>`closes_on::text`.as("closesOn"),
    ]);
}

/** Whoever a practice names, as far as the viewer sees it: contracts for the network's staff, and the rest for who keeps it. */
export function listParties(db: Db, practice: Held): Promise<Party[]> {
  return db
    .selectFrom("practiceParty")
    .where("practiceId", "=", practice.id)
    .select(["kind", "name", "held", "partOf", "share"])
    .orderBy("id")
    .execute();
}

/** A practice's terms, which steps it has answered, and who last confirmed all of it; undefined where it has said nothing. */
export function findTerms(db: Db, practice: Held) {
  return termsOf(db, practice).executeTakeFirst();
}

/**
 * The same with whom it names, and until when a moderator waits for the viewer's practice to look all of it over, in one statement: whoever names
 * others has terms, if only empty ones.
 */
export async function findTermsAndParties(db: Db, { id }: Held) {
  const [row] = await selectTermsAndParties(db, { id });
  if (!row) return { terms: undefined, parties: [], askedUntil: null };
  const { parties, askedUntil, ...terms } = row;
  return { terms, parties, askedUntil };
}

const selectTermsAndParties = prepared((db, practice: Held) =>
  termsOf(db, practice)
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom("practiceParty")
          .whereRef("practiceParty.practiceId", "=", "practiceTerms.practiceId")
          .select(["kind", "practiceParty.name", "held", "partOf", "share"])
          .orderBy("practiceParty.id"),
      ).as("parties"),
    )
    .select(sql<Date | null>`(select verbs.facts_asked_until())`.as("askedUntil")),
);

function termsOf(db: Db, practice: Held) {
  return db
    .selectFrom("practiceTerms")
    .leftJoin("person", "person.id", "practiceTerms.confirmedBy")
    .where("practiceId", "=", practice.id)
    .select([
      ...(["payment", "revenueBand", "openedYear", "timeZone", "goals", "recruitingMinutes"] as const),
      ...(["answered", "confirmedAt", "person.name as confirmedBy"] as const),
    ]);
}

/** Keeps whom a step names. Throws Incomplete beside the field in which the practice names itself. */
export async function keepParties(
  db: Db,
  practice: Held & { name: string },
  step: PartyStep,
  parties: Guarded,
): Promise<void> {
  const self = (JSON.parse(parties) as Party[]).find(({ name }) => isSame(name, practice.name));
  if (self) {
    const field = partyFields[step].find((each) => isOf(each, self));
    throw new Incomplete(field!.name, "That is your own practice. Name others here.");
  }
  await verbs.keepParties(db, { step, parties });
}

/** Tells whether two names are of one company, however it writes itself. */
function isSame(a: string, b: string): boolean {
  const bare = (name: string) =>
    folded(name)
      .replace(/[.,]/g, "")
      .replace(/\b(llc|pllc|inc|pc|ltd|corp|llp)$/, "")
      .trim();
  return bare(a) === bare(b);
}
