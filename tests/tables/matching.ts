import type pg from "pg";
import { cohort, member, practice } from "#tests/support/cast.ts";
import { canary, type TableUnderTest } from "./table.ts";

/** Two practices of Pediatric PT, and one of a moderator's with another, lower id first. */
const pairs = () =>
  (
    [
      ["saltwillow", "quillbrook"],
      ["saltwillow", "harrowgate"],
    ] as const
  ).map((pair) => pair.map(practice).sort((a, b) => a - b));

/** Adds a row for each pair. */
async function forEachPair(owner: pg.Client, text: string, ...more: unknown[]) {
  for (const [low, high] of pairs()) await owner.query(text, [low, high, ...more]);
}

// biome-ignore format: one attack a line
/** How practices were judged, and what came of it. */
export const matching: Record<string, TableUnderTest> = {
  practice_facts: {
    owner: "system",
    words: { facts: `jsonb_build_object('name', ${canary("s", "practice_id")})` },
    fill: async (owner) => {
      await owner.query("insert into practice_facts (practice_id, facts) select id, '{}' from practice on conflict do nothing");
    },
    attacks: [
      ["read what the engine knew, as staff", "moderator without a look", "select facts from practice_facts", () => [], "42501"],
      ["read what the engine knew, as an owner", "facilitator", "select facts from practice_facts", () => [], "42501"],
    ],
  },
  judged_practice: {
    owner: "system",
    fill: async (owner) => {
      await owner.query("insert into judged_practice (practice_id) select id from practice on conflict do nothing");
    },
  },
  meeting_key: {
    owner: "system",
    words: { key: canary("s", "practice_id") },
    fill: async (owner) => {
      await owner.query("insert into meeting_key (practice_id, key) select id, 'map:1:1' from practice where id not in (select practice_id from meeting_key)");
    },
  },
  verdict: {
    owner: "staff",
    words: { said: `array[${canary("u", "id")}]` },
    wordless: ["verdict", "reasons", "flags", "inputs"],
    fill: (owner) =>
      forEachPair(
        owner,
        `insert into verdict (low_id, high_id, verdict, closeness, reasons, said, inputs, formula)
         values ($1, $2, 'conflict', 0.6, '{near}', '{near}', '{}', 1) on conflict do nothing`,
      ),
    attacks: [
      ["call a conflict clear", "moderator without a look", "update verdict set verdict = 'clear'", () => [], "42501"],
      ["forget a verdict", "moderator without a look", "delete from verdict", () => [], "42501"],
      ["read verdicts as an owner", "facilitator", "select * from verdict limit 1", () => [], "nothing"],
    ],
  },
  verdict_secret: {
    owner: "system",
    words: {
      said: `array[${canary("s", "verdict_id")}]`,
      inputs: `jsonb_build_object('d', ${canary("s", "verdict_id")})`,
    },
    fill: async (owner) => {
      await owner.query("insert into verdict_secret (verdict_id, said) select id, '{named}' from verdict on conflict do nothing");
    },
    attacks: [["read who named whom", "moderator without a look", "select * from verdict_secret", () => [], "42501"]],
  },
  waiver: {
    owner: "asked",
    words: { title: canary("c", "cohort_id"), why: canary("c", "cohort_id"), granted_words: canary("c", "cohort_id") },
    wordless: ["uid", "ended_because"],
    fill: async (owner) => {
      const [low, high] = pairs()[0]!;
      await owner.query(
        "insert into waiver (cohort_id, low_id, high_id, why, asked_by) values ($1, $2, $3, 'why', $4) on conflict do nothing",
        [cohort("pediatric"), low, high, member("noor")],
      );
    },
    attacks: [
      ["grant a waiver", "moderator without a look", "update waiver set granted_at = now()", () => [], "42501"],
      ["make a waiver as an owner", "facilitator", "insert into waiver (cohort_id, low_id, high_id, why, asked_by) values (1, 1, 2, 'x', 1)", () => [], "42501"],
    ],
  },
  waiver_answer: {
    owner: "asked",
    words: { words: canary("i", "practice_id") },
    fill: async (owner) => {
      await owner.query(
        `insert into waiver_answer (waiver_id, practice_id) select w.id, s.practice_id from waiver w
         join seat s on s.cohort_id = w.cohort_id and s.until is null on conflict do nothing`,
      );
    },
    attacks: [
      ["agree in another's name", "facilitator", "update waiver_answer set agrees = true", () => [], "42501"],
      ["agree past the verb", "attendee", "insert into waiver_answer (waiver_id, practice_id, agrees) values (1, 1, true)", () => [], "42501"],
    ],
  },
  formation: {
    owner: "forming",
    words: { title: canary("i", "coalesce((select p.practice_id from formation_place p where p.formation_id = formation.id and p.told_at is not null), 0)") },
    wordless: ["uid", "kind", "stage", "specialty", "alike", "unlike"],
    fill: async (owner) => {
      await owner.query(
        `with c as (insert into cohort (slug, name, capacity, state) values ('being-formed', 'Being formed', 8, 'forming') returning id)
         insert into formation (cohort_id, kind, stage, title, deadline_at, opened_by) select id, 'new', 'consent', 'Being formed', now() + interval '9 days', $1 from c`,
        [member("noor")],
      );
    },
    attacks: [
      ["begin a group past the verbs", "moderator without a look", "update formation set stage = 'active'", () => [], "42501"],
      ["read groups of others", "attendee", "select title from formation", () => [], "nothing"],
      ["read groups as who applies", "applicant", "select title from formation", () => [], "nothing"],
    ],
  },
  formation_place: {
    owner: "forming",
    wordless: ["dropped_as"],
    fill: async (owner) => {
      // One knows of it, one has not been asked, and one was left out.
      await owner.query(
        `insert into formation_place (formation_id, practice_id, told_at, dropped_at, dropped_as)
         select f.id, p.id, p.told, p.dropped, p.how from formation f, (values ($1::bigint, now(), null::timestamptz, null),
           ($2, null, null, null), ($3, null, now(), 'left_out')) p (id, told, dropped, how) where f.title = 'Being formed'`,
        [practice("pennycress"), practice("quillbrook"), practice("sorrelbank")],
      );
    },
    attacks: [
      ["say yes for another practice", "facilitator", "update formation_place set consents = true", () => [], "42501"],
      ["read who else is asked", "facilitator", "select from formation_place where practice_id <> $1", () => [practice("pennycress")], "nothing"],
      ["read a place that was taken away", "member of another cohort", "select from formation_place", () => [], "nothing"],
      ["read that one will be asked", "attendee", "select from formation_place", () => [], "nothing"],
    ],
  },
  objection: {
    owner: "forming",
    words: { reason: canary("i", "practice_id"), decided_words: canary("i", "practice_id") },
    wordless: ["uid"],
    fill: async (owner) => {
      for (const [by, who] of [["pennycress", "joelle"], ["quillbrook", "imani"]] as const)
        await owner.query(
          "insert into objection (formation_id, practice_id, member_id, reason) select id, $1, $2, 'We share a district.' from formation where title = 'Being formed'",
          [practice(by), member(who)],
        );
    },
    attacks: [
      ["read what others object to", "facilitator", "select reason from objection where practice_id <> $1", () => [practice("pennycress")], "nothing"],
      ["take another's objection back", "facilitator", "update objection set withdrawn_at = now()", () => [], "42501"],
      ["read objections as who applies", "applicant", "select reason from objection", () => [], "nothing"],
    ],
  },
  review_note: {
    owner: "staff",
    words: { note: canary("u", "id") },
    fill: (owner) =>
      forEachPair(owner, "insert into review_note (cohort_id, low_id, high_id, note) values ($3, $1, $2, 'note')", cohort("pediatric")),
    attacks: [
      ["write a note past the verb", "moderator without a look", "insert into review_note (cohort_id, low_id, high_id, note) values (1, 1, 2, 'x')", () => [], "42501"],
      ["read notes as who leads the cohort", "facilitator", "select * from review_note limit 1", () => [], "nothing"],
    ],
  },
  conflict_case: {
    owner: "staff",
    words: { title: canary("u", "id"), outcome_words: canary("u", "id") },
    wordless: ["uid", "because", "outcome"],
    fill: async (owner) => {
      await forEachPair(
        owner,
        "insert into conflict_case (cohort_id, low_id, high_id, because) values ($3, $1, $2, 'facts') on conflict do nothing",
        cohort("pediatric"),
      );
    },
    attacks: [
      ["close a case", "moderator without a look", "update conflict_case set outcome = 'cleared'", () => [], "42501"],
      ["read cases as who leads the cohort", "facilitator", "select * from conflict_case limit 1", () => [], "nothing"],
    ],
  },
  case_event: {
    owner: "staff",
    words: { words: canary("u", "case_id") },
    wordless: ["kind"],
    fill: async (owner) => {
      await owner.query("insert into case_event (case_id, kind, words) select id, 'note', 'x' from conflict_case");
    },
    attacks: [["write into a case's past", "moderator without a look", "insert into case_event (case_id, kind) select id, 'note' from conflict_case", () => [], "42501"]],
  },
  move_offer: {
    owner: "asked",
    words: { title: canary("g", "practice_id"), to_title: canary("g", "practice_id"), words: canary("g", "practice_id") },
    wordless: ["uid"],
    fill: async (owner) => {
      await owner.query(
        `insert into move_offer (case_id, practice_id, to_cohort_id, title, to_title, words, offered_by)
         select c.id, $1, $2, 'here', 'there', 'why', $3 from conflict_case c where $1 in (c.low_id, c.high_id) on conflict do nothing`,
        [practice("quillbrook"), cohort("rural"), member("noor")],
      );
    },
    attacks: [
      ["accept in another's name", "facilitator", "update move_offer set accepts = true", () => [], "42501"],
      ["read what another practice is offered", "facilitator", "select * from move_offer", () => [], "nothing"],
      ["offer a seat past the verb", "moderator without a look", "insert into move_offer (case_id, practice_id, to_cohort_id, title, to_title, words, offered_by) values (1, 1, 1, 'x', 'x', 'x', 1)", () => [], "42501"],
    ],
  },
  threshold_change: {
    owner: "staff",
    words: { why: canary("u", "id") },
    fill: async (owner) => {
      await owner.query(
        `insert into threshold_change (conflict, review, referrers, other_discipline, general, telehealth_both, telehealth_one, planned_months, why, member_id)
         values (25, 5, 30, 15, 25, 50, 10, 12, 'our towns lie far apart', $1)`,
        [member("everett")],
      );
    },
    attacks: [
      ["judge by other numbers past the verb", "administrator", "update threshold_change set conflict = 60", () => [], "42501"],
      ["read why the numbers changed", "facilitator", "select * from threshold_change", () => [], "nothing"],
    ],
  },
};
