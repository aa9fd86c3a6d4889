import { cohort, member, practice } from "#tests/support/cast.ts";
import { canary, type TableUnderTest } from "./table.ts";

/** A document that is shared with Pediatric PT alone, by the practice of who leads it, and one that only its practice sees. */
const shared =
  "(select d.id from document d join document_share s on s.document_id = d.id where s.cohort_id = $1 order by d.id limit 1)";
const words = canary("d", "document_id");
const own = canary("o", "practice_id");
const offered = canary("f", "practice_id");

// biome-ignore format: one attack a line
/** Documents of practices: what is shared of them, and what is a practice's alone. */
export const documents: Record<string, TableUnderTest> = {
  document: {
    owner: "share",
    words: { title: canary("d", "id"), review_reason: canary("d", "id"), source: canary("d", "id"), withdrawn_reason: canary("d", "id") },
    wordless: ["uid", "kind", "topics", "states", "status", "licence"],
    attacks: [
      ["retitle a peer's document", "attendee", `update document set title = 'Mine' where id = ${shared}`, () => [cohort("pediatric")], "42501"],
      ["add a document beside the functions", "facilitator", "insert into document (practice_id, title) values ($1, 'Beside')", () => [practice("pennycress")], "42501"],
    ],
  },
  document_share: {
    owner: "share",
    // One that waits for who leads the cohort, and one that waits for a moderator.
    fill: async (owner) => {
      for (const [title, room] of [["Waits for who leads", cohort("pediatric")], ["Waits for a moderator", null]] as const)
        await owner.query(
          `with d as (insert into document (practice_id, title, status, version) values ($1, $2, 'published', 1) returning id),
             v as (insert into document_version (document_id, number, change, summary, title, body, html, renderer, by_id, by_called, practice_called)
               select id, 1, 'major', 'First.', $2, 'Words.', '<p>Words.</p>', 1, $3, 'Maribel', 'Saltwillow' from d)
           insert into document_share (document_id, practice_id, cohort_id, from_version) select id, $1, $4, 1 from d`,
          [practice("saltwillow"), title, member("maribel"), room],
        );
    },
    attacks: [
      ["share a peer's document with another cohort", "attendee", "insert into document_share (document_id, practice_id, cohort_id, from_version) select d.id, d.practice_id, $1, 1 from document d limit 1", () => [cohort("rural")], "42501"],
      ["open what waits beside the function", "facilitator", "update document_share set opened_at = now() where cohort_id = $1", () => [cohort("pediatric")], "42501"],
      ["see earlier versions than were shared", "attendee", "update document_share set from_version = 1 where cohort_id = $1", () => [cohort("pediatric")], "42501"],
    ],
  },
  document_version: {
    owner: "share",
    words: { title: words, body: words, html: `'<p>' || ${words} || '</p>'`, summary: words, by_called: words, practice_called: words, credit: words },
    wordless: ["change", "sections", "fields"],
    attacks: [
      ["change what a version says", "facilitator", `update document_version set body = 'x' where document_id = ${shared}`, () => [cohort("pediatric")], "42501"],
    ],
  },
  network_entry: {
    owner: "network",
    words: { body: canary("n", "id"), html: canary("n", "id") },
    wordless: ["uid", "clause", "counterparty"],
    fill: async (owner) => {
      await owner.query(
        "insert into network_entry (clause, body, html, renderer, released_on) values ('scope', 'A list.', '<p>A list.</p>', 1, current_date)",
      );
    },
    attacks: [["release something beside the function", "moderator with a look", "insert into network_entry (clause, body, html, renderer, released_on) values ('scope', 'x', 'x', 1, current_date)", () => [], "42501"]],
  },
  playbook_offer: {
    owner: "office",
    words: { body: offered, html: offered, words: offered },
    wordless: ["uid", "clause", "counterparty", "state"],
    fill: async (owner) => {
      for (const [key, by] of [["pennycress", "joelle"], ["saltwillow", "maribel"]] as const)
        await owner.query(
          `insert into playbook_offer (document_id, practice_id, version, clause, counterparty, body, html, renderer, offered_by)
           select d.id, $1, d.version, 'scope', '', 'A list.', '<p>A list.</p>', 1, $2 from document d where d.practice_id = $1 and d.status = 'published' order by d.id limit 1`,
          [practice(key), member(by)],
        );
    },
    attacks: [
      ["release one's own offer beside the function", "facilitator", "update playbook_offer set state = 'released' where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  playbook_entry: {
    owner: "share",
    wordless: ["clause", "counterparty"],
    fill: async (owner) => {
      await owner.query(
        "insert into playbook_entry (document_id, practice_id, clause, counterparty) select id, practice_id, 'indemnification', 'hospital' from document on conflict do nothing",
      );
    },
    attacks: [
      ["make a peer's document an entry", "attendee", `insert into playbook_entry (document_id, practice_id, clause) select d.id, d.practice_id, 'scope' from document d limit 1`, () => [], "42501"],
      ["say that a peer's entry is about something else", "attendee", `update playbook_entry set clause = 'scope' where document_id = ${shared}`, () => [cohort("pediatric")], "42501"],
    ],
  },
  document_picture: {
    owner: "share",
    // One that only its practice sees, and one of a version that is shared with Pediatric PT.
    fill: async (owner) => {
      for (const [key, of, number] of [
        ["sorrelbank", "(select id from document where practice_id = $1 order by id limit 1)", "0"],
        ["pennycress", "(select id from document where practice_id = $1 order by id limit 1)", "0"],
        ["pennycress", `(select d.id from document d join document_share s on s.document_id = d.id where d.practice_id = $1
          and not exists (select from document_share n where n.document_id = d.id and n.cohort_id is null) order by d.id limit 1)`, "(select version from document where id = x.id)"],
      ] as const)
        await owner.query(
          `with f as (insert into file (practice_id, name, type, size, sha256, width, height) values ($1, 'A sign.png', 'image/png', 5, repeat('5', 64), 4, 3) returning id)
           insert into document_picture (document_id, number, file_id) select x.id, ${number}, f.id from f, (select ${of} as id) x where x.id is not null`,
          [practice(key)],
        );
    },
    attacks: [
      ["let a peer's document show a picture", "attendee", `insert into document_picture (document_id, number, file_id) select ${shared}, 1, f.id from file f limit 1`, () => [cohort("pediatric")], "42501"],
      ["take a picture out of a version", "facilitator", `delete from document_picture where document_id = ${shared}`, () => [cohort("pediatric")], "42501"],
    ],
  },
  document_draft: {
    owner: "practice",
    words: { title: own, body: own },
    wordless: ["fields"],
    fill: async (owner) => {
      for (const [key, by] of [["pennycress", "joelle"], ["sorrelbank", "eero"]] as const)
        await owner.query(
          `with d as (insert into document (practice_id, title) values ($1, 'Not for others yet') returning id)
           insert into document_draft (document_id, practice_id, title, body, saved_by) select id, $1, 'Not for others yet', 'Words.', $2 from d`,
          [practice(key), member(by)],
        );
    },
    attacks: [
      ["write in one's practice's draft beside the function", "facilitator", "update document_draft set body = 'x' where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  adoption: {
    owner: "practice",
    words: { base_body: own, of_title: own, of_practice: own },
    attacks: [
      ["adopt beside the function", "facilitator", "delete from adoption where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  blank_answer: {
    owner: "practice",
    words: { answer: own },
    wordless: ["name"],
    attacks: [
      ["fill in a peer's blank", "attendee", "update blank_answer set answer = 'x' where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  upkeep: {
    owner: "practice",
    attacks: [
      ["look after a peer's document", "attendee", "update upkeep set looked_after_by = $1", () => [member("wendell")], "42501"],
      ["stop asking one's own people beside the function", "facilitator", "update upkeep set asks = false, asked_version = null, asked_at = null where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  acknowledgement: {
    owner: "practice",
    words: { called: own },
    guard: "append_only",
    attacks: [
      ["confirm for somebody else", "facilitator", "insert into acknowledgement (document_id, version, practice_id, person_id, called) select document_id, version, practice_id, $1, 'Somebody' from acknowledgement limit 1", () => [member("roosevelt")], "42501"],
      ["take back what was confirmed", "facilitator", "delete from acknowledgement where person_id = $1", () => [member("joelle")], "42501"],
      ["confirm earlier than one did", "facilitator", "update acknowledgement set at = '2020-01-01' where person_id = $1", () => [member("joelle")], "42501"],
    ],
  },
  reading_reminder: {
    owner: "practice",
    fill: async (owner) => {
      await owner.query("insert into reading_reminder (document_id, practice_id, person_id) select document_id, practice_id, person_id from acknowledgement on conflict do nothing");
    },
    attacks: [
      ["forget that one was reminded", "attendee", "delete from reading_reminder", () => [], "42501"],
    ],
  },
  document_review: {
    owner: "practice",
    words: { by_called: own, reason: own },
    fill: async (owner) => {
      await owner.query("insert into document_review (document_id, practice_id, version, by_id, by_called, next_on) select document_id, practice_id, version, person_id, called, '2040-01-01' from acknowledgement");
    },
    attacks: [
      ["say that somebody else reviewed it", "facilitator", "update document_review set by_called = 'Somebody' where practice_id = $1", () => [practice("pennycress")], "42501"],
    ],
  },
  review_reminder: {
    owner: "system",
    attacks: [
      ["keep others from being reminded", "facilitator", "insert into review_reminder (document_id, review_on, step) select id, current_date, 7 from document limit 1", () => [], "42501"],
      ],
    },
  share_sent_back: {
    owner: "share",
    words: { words: own, by_called: own },
    fill: async (owner) => {
      for (const key of ["pennycress", "sorrelbank"])
        await owner.query(
          `insert into share_sent_back (document_id, practice_id, was_open, words, by_called)
           select min(id), $1, false, 'Not yet.', 'Noor' from document where practice_id = $1`,
          [practice(key)],
        );
    },
    attacks: [
      ["say why a peer's document came back", "facilitator", "update share_sent_back set words = 'x'", () => [], "42501"],
    ],
  },
  document_writer: {
    owner: "practice",
    fill: async (owner) => {
      for (const [key, by] of [["pennycress", "joelle"], ["sorrelbank", "eero"]] as const)
        await owner.query(
          "insert into document_writer (document_id, practice_id, member_id) select min(id), $1, $2 from document where practice_id = $1",
          [practice(key), member(by)],
        );
    },
    attacks: [
      ["be seen in a peer's manual", "attendee", "insert into document_writer (document_id, practice_id, member_id) select min(id), $1, $2 from document", () => [practice("pennycress"), member("wendell")], "42501"],
    ],
  },
  document_words: {
    owner: "system",
    attacks: [
      ["look for words of documents past the function", "attendee", "select from document_words", () => [], "42501"],
      ["make a document be found by other words", "facilitator", "update document_words set words = to_tsvector('x')", () => [], "42501"],
    ],
  },
};
