import { cohort, member } from "#tests/support/cast.ts";
import { canary, inHtml, type TableUnderTest } from "./table.ts";

const its = canary("c", "id");
const ofCohort = canary("c", "cohort_id");

// biome-ignore format: one attack a line
/** Cohorts, who sits in them, and under which names. */
export const cohorts: Record<string, TableUnderTest> = {
  cohort: { owner: "roster", words: { name: its, focus: its, purpose: its, slug: its }, wordless: ["state"] },
  cohort_address: {
    owner: "system",
    words: { slug: `${ofCohort} || '-' || slug` },
    fill: async (owner) => {
      await owner.query("insert into cohort_address (cohort_id, slug) values ($1, 'pediatric-of-old')", [cohort("pediatric")]);
    },
  },
  former_name: {
    owner: "system",
    words: { name: `coalesce(${ofCohort}, ${canary("p", "practice_id")})` },
    fill: async (owner) => {
      await owner.query("insert into former_name (cohort_id, name) values ($1, 'Its name before')", [cohort("pediatric")]);
    },
  },
  charter: { owner: "roster", words: { body: ofCohort, html: inHtml(ofCohort) } },
  charter_acceptance: { owner: "member" },
  seat: {
    owner: "roster",
    attacks: [
      ["come back", "former member", "update seat set until = null", () => [], "42501"],
    ],
  },
  attendee: {
    owner: "roster",
    attacks: [
      ["take a seat", "staff without a seat", "insert into attendee (cohort_id, seat_id, member_id) select $1, id, $2 from seat limit 1", () => [cohort("pediatric"), member("kiyoko")], "42501"],
    ],
  },
  persona: {
    owner: "cohort",
    words: {
      name: `case when person_id is null then 'A member' else ${canary("m", "person_id")} end`,
      title: `case when person_id is null then '' else ${canary("m", "person_id")} end`,
      practice_name: `case when person_id is null then '' else coalesce((select ${canary("p", "practice_id")}
        from practice_member where member_id = person_id), '') end`,
    },
    // How it is called is made from its name.
    wordless: ["kind", "person_uid", "photo", "called"],
    fill: async (owner) => {
      // An alias, as later members will make them.
      await owner.query(
        `with alias as (insert into persona (cohort_id, kind, name) values ($1, 'alias', 'A member') returning id)
         insert into persona_owner (cohort_id, persona_id, member_id) select $1, id, $2 from alias`,
        [cohort("pediatric"), member("wendell")],
      );
    },
  },
  persona_owner: { owner: "member" },
  cohort_visit: { owner: "member" },
};
