import { cohort, persona, practice } from "#tests/support/cast.ts";
import { canary, type TableUnderTest } from "./table.ts";

const said = canary("t", "cohort_id");

// biome-ignore format: one attack a line
/** What is said about documents in a cohort, and which practices opened one or were helped, which is nobody's to read. */
export const documentTalk: Record<string, TableUnderTest> = {
  thread_document: {
    owner: "cohort",
    words: { title: said, heading: said, section: said },
    wordless: ["stamp"],
    attacks: [
      ["tie a conversation to a document beside the functions", "attendee", "insert into thread_document (cohort_id, thread_id, document_id, version, title) select $1, $2, id, 1, title from document limit 1", (threadOf) => [cohort("pediatric"), threadOf("pediatric")], "42501"],
      ["tie it to another document", "facilitator", "update thread_document set version = 1 where cohort_id = $1", () => [cohort("pediatric")], "42501"],
    ],
  },
  document_suggestion: {
    owner: "cohort",
    words: { heading: said, was: said, body: said, by_called: said, practice_called: said, words: said },
    wordless: ["uid", "section", "state", "fields", "of_kind"],
    fill: async (owner) => {
      for (const [cohortKey, by, from] of [["pediatric", "wendell", "pennycress"], ["rural", "eero", null]] as const)
        await owner.query(
          `insert into document_suggestion (cohort_id, thread_id, document_id, section, heading, version, was, body, persona_id, practice_id, by_called, practice_called)
           select $1, (select min(id) from thread where cohort_id = $1), d.id, v.sections -> 0 ->> 'key', v.sections -> 0 ->> 'heading', v.number, 'As it was.', 'As we do it.',
             p.id, $3, p.called, p.practice_name
           from document d join document_version v on v.document_id = d.id and v.number = d.version, persona p
           where p.id = $2 and d.id = (select h.document_id from document_share h where h.cohort_id = $1 and ($4::bigint is null or h.practice_id = $4) order by h.document_id limit 1)`,
          [cohort(cohortKey), persona(cohortKey, by), practice("quillbrook"), from && practice(from)],
        );
    },
    attacks: [
      ["suggest something as a peer, beside the functions", "attendee", "update document_suggestion set body = 'x' where cohort_id = $1", () => [cohort("pediatric")], "42501"],
      ["take a suggestion in beside the functions", "facilitator", "update document_suggestion set state = 'in_force' where cohort_id = $1", () => [cohort("pediatric")], "42501"],
    ],
  },
  document_opened: {
    owner: "system",
    fill: async (owner) => {
      for (const key of ["pennycress", "sorrelbank"])
        await owner.query("insert into document_opened (document_id, practice_id) select min(id), $1 from document on conflict do nothing", [practice(key)]);
    },
    attacks: [["see which practices opened a document", "attendee", "select from document_opened", () => [], "42501"]],
  },
  document_helped: {
    owner: "system",
    fill: async (owner) => {
      for (const key of ["pennycress", "sorrelbank"])
        await owner.query("insert into document_helped (document_id, practice_id) select min(id), $1 from document on conflict do nothing", [practice(key)]);
    },
    attacks: [["say for a peer that a document helped", "facilitator", "insert into document_helped (document_id, practice_id) values (1, $1)", () => [practice("quillbrook")], "42501"]],
  },
};
