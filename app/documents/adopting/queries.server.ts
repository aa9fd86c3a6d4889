import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

type Use = { name: string; titles: string[] };

/** Finds in which other documents of the manual blanks of these names stand, as far as they are declared there. */
export async function whereUsed(db: Db, practiceId: number, names: readonly string[], except: number) {
  const { rows } = await sql<Use>`
    select f.name, (array_agg(d.title order by lower(d.title)))[:50] as titles
    from document d
    left join document_draft w on w.document_id = d.id
    left join document_version v on v.document_id = d.id and v.number = d.version
    cross join lateral (select distinct x->>'name' as name from jsonb_array_elements(coalesce(w.fields, v.fields)) x) f
    where d.practice_id = ${practiceId} and d.id <> ${except} and f.name = any(${names})
    group by f.name`.execute(db);
  return new Map(rows.map(({ name, titles }) => [name, titles]));
}
