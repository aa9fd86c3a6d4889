import { member, practice } from "#tests/support/cast.ts";
import { canary, sha, type TableUnderTest } from "./table.ts";

const its = canary("i", "practice_id");

// biome-ignore format: one attack a line
/** Files that practices bring into their manuals. Staff of the network reads nothing of them, which the attacks say. */
export const importing: Record<string, TableUnderTest> = {
  document_import: {
    owner: "practice",
    words: {
      name: `${its} || '.docx'`,
      trouble: its,
      warnings: `jsonb_build_array(jsonb_build_object('kind', 'header', 'says', ${its}, 'count', 1))`,
      blanks: `jsonb_build_array(jsonb_build_object('found', ${its}, 'before', '', 'label', ${its}, 'name', 'a', 'type', 'text', 'times', 1))`,
    },
    wordless: ["uid", "sha256", "state", "bytes_at"],
    fill: async (owner) => {
      for (const [key, by] of [["pennycress", "joelle"], ["quillbrook", "imani"], ["sorrelbank", "eero"]] as const)
        await owner.query(
          `insert into document_import (practice_id, by_id, name, sha256, state, trouble) values ($1, $2, 'Old policy.docx', $3, 'refused', 'It is damaged.')`,
          [practice(key), member(by), sha(`import of ${key}`)],
        );
      // One that became a draft, in the manual of Pennycress.
      await owner.query(
        `with d as (insert into document (practice_id, title) values ($1, 'Opening in the morning') returning id),
           w as (insert into document_draft (document_id, practice_id, title, body, saved_by) select id, $1, 'Opening in the morning', 'Lights first.', $2 from d)
         insert into document_import (practice_id, by_id, name, sha256, state, document_id) select $1, $2, 'Opening.docx', $3, 'read', id from d`,
        [practice("pennycress"), member("joelle"), sha("a file that was read")],
      );
    },
    attacks: [
      ["bring a file as somebody's practice", "facilitator", "insert into document_import (practice_id, by_id, name, sha256, state) values ($1, 1, 'x', repeat('0', 64), 'refused')", () => [practice("quillbrook")], "42501"],
      ["change what was found in a file", "facilitator", "update document_import set warnings = '[]' where practice_id = $1", () => [practice("pennycress")], "42501"],
      ["put away a file of a peer", "facilitator", "delete from document_import where practice_id = $1", () => [practice("quillbrook")], "42501"],
    ],
  },
};
