import { member, practice } from "#tests/support/cast.ts";
import { canary, type TableUnderTest } from "./table.ts";

// What owners, directors and the network's staff read, and what the former alone do.
const open = canary("g", "practice_id");
const kept = canary("v", "practice_id");
const contracts = "kind in ('hospital', 'district', 'early-intervention')";
const byKind = `case when ${contracts} then ${open} else ${kept} end`;

const withFacts = ["saltwillow", "pennycress", "quillbrook", "sorrelbank"] as const;

// biome-ignore format: one attack a line
/** What a practice tells for matching: to nobody but its owners and directors, and of it the open part to the network's staff. */
export const practiceFacts: Record<string, TableUnderTest> = {
  practice_site: {
    owner: "office",
    words: { address: `case when opens_on > current_date then ${kept} else ${open} end` },
    wordless: ["uid", "kind", "zip", "setting", "zips"],
    fill: async (owner) => {
      for (const key of withFacts)
        await owner.query(
          `insert into practice_site (practice_id, kind, address, zip, lat, lng, setting, opens_on)
           values ($1, 'clinic', '1 Open Lane', '97330', 44.6, -123.3, 'urban', null), ($1, 'clinic', '2 Planned Lane', '97330', 44.6, -123.3, 'urban', current_date + 90)`,
          [practice(key)],
        );
    },
    attacks: [
      ["read a peer's sites", "attendee", "select * from practice_site where practice_id = $1", () => [practice("pennycress")], "nothing"],
      ["read one's own practice's sites as its staff", "staff without a seat", "select * from practice_site", () => [], "nothing"],
      ["read planned sites as a moderator", "moderator with a look", "select * from practice_site where opens_on > current_date", () => [], "nothing"],
      ["find a planned site by guessing", "moderator with a look", "select count(*) from practice_site where opens_on > current_date having count(*) > 0", () => [], "nothing"],
      ["open a planned site beside the function", "facilitator", "update practice_site set opens_on = null", () => [], "42501"],
      ["add a site beside the function", "facilitator", "insert into practice_site (practice_id, kind, zip, lat, lng, setting) values ($1, 'clinic', '97330', 44, -123, 'urban')", () => [practice("pennycress")], "42501"],
    ],
  },
  practice_party: {
    owner: "office",
    words: { name: `${byKind} || ' ' || id`, part_of: byKind },
    wordless: ["kind", "share"],
    fill: async (owner) => {
      for (const key of withFacts)
        await owner.query(
          "insert into practice_party (practice_id, kind, name) select $1, k, 'Somebody ' || k from unnest(array['hospital', 'district', 'competitor', 'referrer', 'owner', 'parent', 'landlord']) k",
          [practice(key)],
        );
    },
    attacks: [
      ["read whom a peer calls a competitor", "attendee", "select * from practice_party where practice_id = $1", () => [practice("pennycress")], "nothing"],
      ["read what one's own practice named as its staff", "staff without a seat", "select * from practice_party", () => [], "nothing"],
      ["read declarations as a moderator", "moderator with a look", "select * from practice_party where kind not in ('hospital', 'district', 'early-intervention')", () => [], "nothing"],
      ["read declarations as an administrator", "administrator", "select * from practice_party where kind in ('competitor', 'referrer', 'owner', 'parent', 'landlord')", () => [], "nothing"],
      ["make a declaration open", "facilitator", "update practice_party set kind = 'hospital'", () => [], "42501"],
      ["take back what a peer declared", "facilitator", "delete from practice_party where practice_id = $1", () => [practice("quillbrook")], "42501"],
    ],
  },
  practice_terms: {
    owner: "office",
    wordless: ["payment", "revenue_band", "time_zone", "goals", "answered"],
    fill: async (owner) => {
      for (const key of withFacts)
        await owner.query("insert into audit_entry (actor_id, action, practice_id, detail) values ($1, 'facts.looked', $2, 'A case')", [member("orla"), practice(key)]);
    },
    attacks: [
      ["read a peer's terms", "attendee", "select * from practice_terms where practice_id = $1", () => [practice("pennycress")], "nothing"],
      ["confirm beside the function", "facilitator", "update practice_terms set confirmed_at = now()", () => [], "42501"],
    ],
  },
};
