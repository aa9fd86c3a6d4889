import pg from "pg";
import type { Member } from "./connection.ts";
import { NoPrompt } from "./trouble.ts";

type Found = Member & { email: string; practice: string | null };

/**
 * Finds the member whose name, beginning of a name, or address this is, whatever its capitals. Throws NoPrompt where there
 * is none, or more than one that it could be.
 */
export async function findMember(ownerUrl: string, given: string): Promise<Member> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Found & { exact: boolean }>(
      `select p.id::int, p.name, a.email, pr.name as practice, lower($1) in (lower(p.name), a.email) as exact
       from person p join account a on a.member_id = p.id
         left join practice_member pm on pm.member_id = p.id left join practice pr on pr.id = pm.practice_id
       where lower($1) in (lower(p.name), a.email) or starts_with(lower(p.name), lower($1))
       order by p.name, p.id limit 11`,
      [given.trim()],
    );
    const exact = rows.filter((row) => row.exact);
    const found = exact.length > 0 ? exact : rows;
    if (found.length === 0) throw new NoPrompt(`Nobody is called ${given}. Give a name or an email address.`);
    if (found.length > 1)
      throw new NoPrompt(
        `${given} could be several people. Give the email address of one:\n${found.slice(0, 10).map(described).join("\n")}`,
      );
    return found[0]!;
  } finally {
    await client.end();
  }
}

function described({ name, email, practice }: Found): string {
  return `  ${email}, ${name}${practice ? ` of ${practice}` : ""}`;
}
