import { cohort, member, practice } from "#tests/support/cast.ts";
import type { TestDatabase } from "#tests/support/database.ts";

/** Puts this run's addresses into a path such as `/people/{person joelle}`. */
export type Places = (text: string) => string;

const questions: Record<string, [text: string, id: (key: string) => number]> = {
  person: ["select uid as v from person where id = $1", member],
  practice: ["select uid as v from practice where id = $1", practice],
  "site of": ["select uid as v from practice_site where practice_id = $1 order by id limit 1", practice],
  photo: ["select f.uid as v from file f join person p on p.photo_id = f.id where p.id = $1", member],
  "file of": ["select uid as v from file where member_id = $1", member],
  "file in": [
    "select uid as v from file where cohort_id = $1 and quarantined_at is null and number is null",
    cohort,
  ],
  "file at": ["select uid as v from file where practice_id = $1", practice],
  session: ["select uid as v from session where member_id = $1 order by created_at desc limit 1", member],
  passkey: ["select uid as v from passkey where member_id = $1", member],
  thread: ["select min(number) as v from thread where cohort_id = $1", cohort],
  "entry of": [
    "select d.uid as v from document d join playbook_entry e on e.document_id = d.id where d.practice_id = $1 and d.status = 'published' order by d.id desc limit 1",
    practice,
  ],
  "offer of": ["select uid as v from playbook_offer where practice_id = $1 order by id limit 1", practice],
  "case of": [
    "select uid as v from conflict_case where cohort_id = $1 and high_id in (select practice_id from seat where cohort_id = $1) and low_id in (select practice_id from seat where cohort_id = $1) order by id limit 1",
    cohort,
  ],
  "waiver in": ["select uid as v from waiver where cohort_id = $1 order by id limit 1", cohort],
  "move of": ["select uid as v from move_offer where practice_id = $1 order by id limit 1", practice],
  told: [
    `select t.number as v from thread t join contract_question q on q.thread_id = t.id join contract_outcome o on o.question_id = q.id
     where t.cohort_id = $1 and o.result not in ('', 'open') and t.accepted_number = 2 and t.starter_id in (select id from persona where kind = 'named') order by t.number limit 1`,
    cohort,
  ],
  question: [
    "select t.number as v from thread t join persona p on p.id = t.starter_id where p.person_id = $1 and t.kind = 'question' and t.highest_number > 1 order by t.accepted_number is not null, t.number limit 1",
    member,
  ],
  "changed thread": [
    "select number as v from thread where cohort_id = $1 and client_key = 'a changed thread'",
    cohort,
  ],
  topic: ["select min(id) as v from topic where cohort_id = $1", cohort],
  row: ["select id as v from inbox_row where member_id = $1 order by id limit 1", member],
  pending: ["select client_key as v from pending_post where member_id = $1 order by id limit 1", member],
  held: [
    "select h.id as v from held_post h join pending_post w on w.held_id = h.id where h.cohort_id = $1 order by h.id limit 1",
    cohort,
  ],
  item: ["select min(id) as v from moderation_item where cohort_id = $1 and decided_at is null", cohort],
  matter: [
    "select min(id) as v from moderation_item where cohort_id = $1 and decision = 'handed_on' and resolved_at is null and reason <> 'patient'",
    cohort,
  ],
  aside: [
    "select max(i.id) as v from moderation_item i join set_aside s on s.subject_kind = i.subject_kind and s.subject_id = i.subject_id where i.cohort_id = $1",
    cohort,
  ],
  // By another practice than Pennycress, of which the facilitator is.
  document: [
    `select d.uid as v from document d join document_share s on s.document_id = d.id
     where s.cohort_id = $1 and d.practice_id <> (select id from practice where name like 'Pennycress%') order by d.id limit 1`,
    cohort,
  ],
  "document of": ["select uid as v from document where practice_id = $1 order by id limit 1", practice],
  "copy at": [
    "select d.uid as v from adoption a join document d on d.id = a.document_id where a.practice_id = $1 order by d.id limit 1",
    practice,
  ],
  "shared document": [
    "select d.uid as v from document d join document_share s on s.document_id = d.id where d.practice_id = $1 and s.cohort_id is not null order by d.id limit 1",
    practice,
  ],
  "suggested to": [
    "select d.uid as v from document d join document_suggestion g on g.document_id = d.id where d.practice_id = $1 and g.state = 'waits' order by g.id limit 1",
    practice,
  ],
  "suggestion to": [
    "select g.uid as v from document d join document_suggestion g on g.document_id = d.id where d.practice_id = $1 and g.state = 'waits' order by g.id limit 1",
    practice,
  ],
  "brought document": [
    "select d.uid as v from document d join document_import i on i.document_id = d.id where d.practice_id = $1 order by d.id limit 1",
    practice,
  ],
  "refused import": [
    "select uid as v from document_import where practice_id = $1 and state = 'refused'",
    practice,
  ],
  "waiting document": [
    "select d.uid as v from document d join document_share s on s.document_id = d.id where s.cohort_id = $1 and s.opened_at is null order by s.id limit 1",
    cohort,
  ],
  "waiting share": [
    "select min(id) as v from document_share where cohort_id = $1 and opened_at is null",
    cohort,
  ],
  "seat of": ["select id as v from seat where practice_id = $1 and until is null", practice],
  manual: [
    "select uid as v from document where practice_id = $1 and status = 'published' order by id limit 1",
    practice,
  ],
  draft: [
    "select d.uid as v from document d join document_draft x on x.document_id = d.id where d.practice_id = $1 order by d.id limit 1",
    practice,
  ],
  "shared in": [
    "select d.uid as v from document d join document_share s on s.document_id = d.id where s.cohort_id = $1 and s.opened_at is not null order by d.id limit 1",
    cohort,
  ],
  "group of": [
    "select f.uid as v from formation f join formation_place p on p.formation_id = f.id where p.practice_id = $1 and p.told_at is not null order by f.id limit 1",
    practice,
  ],
  "objection of": ["select uid as v from objection where practice_id = $1 order by id limit 1", practice],
  "id of": ["select $1::bigint as v", cohort],
  "draft by": ["select uid as v from formation where opened_by = $1 and stage = 'draft'", member],
  invitation: ["select id as v from invitation where practice_id = $1", practice],
};

/** Finds the addresses that some paths name. */
export async function findPlaces(database: TestDatabase, paths: string[]): Promise<Places> {
  const found = new Map<string, string>();
  for (const [name] of paths.flatMap((path) => [...path.matchAll(/\{[^}]+\}/g)])) {
    const [, kind, key] = /^\{(.+) (\w+)\}$/.exec(name)!;
    const [text, id] = questions[kind!]!;
    const { rows } = await database.owner.query<{ v: unknown }>(text, [id(key!)]);
    if (!rows[0]?.v) throw new Error(`There is no ${name} in the database of the tests.`);
    found.set(name, String(rows[0].v));
  }
  return (path) => path.replace(/\{[^}]+\}/g, (name) => found.get(name)!);
}

/** The same address with something of the same shape that is not there: what is foreign must look like it. */
export function missing(path: string): string {
  return path
    .replace(/\/c\/[a-z-]+/, "/c/no-such-cohort")
    .replace(/\/admin\/cohorts\/(?!new|preview)[a-z-]+/, "/admin/cohorts/no-such-cohort")
    .replace(
      /\{(manual|draft|shared in|person|practice|photo|file of|file in|file at|session|passkey|document|document of|copy at|waiting document|suggested to|suggestion to|entry of|offer of|site of|case of|waiver in|move of|draft by|group of|objection of) \w+\}/g,
      "zzzzzzzzzzzzzz",
    )
    .replace(/\{[^}]+\}/g, "999999");
}
