import pg from "pg";

const heading = `// Written by \`npm run db:types\` from the checks of the tables and the list of audit_actions; please do not edit it by hand.

/** What each column may hold that has a closed list of choices. */
`;

/** Makes the text of db/choices.ts from the database at \`url\`: a type that names, for each column with a list, what is on it. */
export async function choicesText(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ column: string; rule: string }>(checks);
    const actions = await client.query<{ action: string }>(
      "select unnest(helpers.audit_actions()) as action",
    );
    const lines = [
      ...rows.map(({ column, rule }) => ({ column, choices: choicesIn(rule) })),
      { column: "audit_entry.action", choices: actions.rows.map(({ action }) => action).sort() },
    ]
      .filter(({ choices }) => choices.length > 0)
      .map(({ column, choices }) => `  "${column}": ${choices.map((each) => `"${each}"`).join(" | ")};`);
    return `${heading}export type Choices = {\n${lines.sort().join("\n")}\n};\n`;
  } finally {
    await client.end();
  }
}

const checks = `
  select c.relname || '.' || a.attname as column, pg_get_constraintdef(k.oid) as rule
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
  where k.contype = 'c' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'`;

/** Reads the choices of a check that is a list and nothing else: `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))`. */
function choicesIn(rule: string): string[] {
  const list = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[(.*)\]\)|('[^']*'::text))\)\)$/.exec(rule);
  const each = (list?.[1] ?? list?.[2] ?? "").split(", ").filter(Boolean);
  const found = each.map((text) => /^'([^']*)'::text$/.exec(text)?.[1]);
  return found.every((choice) => choice !== undefined) ? found : [];
}
