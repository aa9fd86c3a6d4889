import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "#tests/support/site.ts";

const rows = async (site: Site, text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;

/** Every column of every table that holds the word, and every stored file. */
export async function whereItLies(site: Site, word: string): Promise<string[]> {
  const tables = await rows(
    site,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm', 'p') and n.nspname !~ '^pg_|^information_schema|^pristine'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const columns = await rows(
      site,
      `select distinct k as column from ${name} t, jsonb_each_text(to_jsonb(t)) x (k, v) where v ilike $1`,
      `%${word}%`,
    );
    found.push(...columns.map(({ column }) => `${name}.${column}`));
  }
  for (const at of readdirSync(join(site.dataDir, "files"), { recursive: true, withFileTypes: true }))
    if (at.isFile() && readFileSync(join(at.parentPath, at.name)).includes(word)) found.push("a stored file");
  return found.sort();
}
