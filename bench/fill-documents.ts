import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { renderDocument } from "../app/documents/render-document.server.ts";
import { RENDERER_VERSION } from "../app/markdown/render.server.ts";
import { diceOf, edited, policyOf, written } from "./policies.ts";

/** How many texts the documents of the library have between them. */
const POLICIES = 20;

/** How many documents there are, and how many versions they have together. */
export type Library = { documents: number; versions: number };

type Temporary = (table: string, columns: string, rows: object[]) => Promise<void>;

/** Fills the library of a large network. `client` is the owner's, in a transaction, after everything else was filled. */
export async function fillDocuments(
  client: ClientBase,
  library: Library,
  temporary: Temporary,
): Promise<void> {
  const policies = Array.from({ length: POLICIES }, (_, seed) => {
    const policy = policyOf(diceOf(seed), 2 + (seed % 4));
    return { title: policy.title, ...textOf(written(policy)) };
  });
  const dice = diceOf(7);
  // Two hundred sections on fifty pages.
  const long = policyOf(dice, 200);
  for (const section of long.sections) section.blocks = section.blocks.slice(0, 2);
  const sides = [
    { which: "base", ...textOf(written(long)) },
    { which: "mine", ...textOf(written(edited(long, dice, 30, "mine"))) },
    { which: "theirs", ...textOf(written(edited(long, dice, 15, "theirs"))) },
  ];
  await client.query(
    `create temp table library on commit drop as
     select ${library.documents} as documents, ${library.versions} as versions, ${RENDERER_VERSION} as renderer`,
  );
  await temporary("policy", "title text, body text, html text, sections jsonb", policies);
  await temporary("long", "which text, body text, html text, sections jsonb", sides);
  await client.query(readFileSync(join(import.meta.dirname, "fill-documents.sql"), "utf8"));
}

function textOf(body: string) {
  const { html, sections } = renderDocument(body);
  return { body, html, sections };
}
