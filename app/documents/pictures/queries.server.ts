import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** A picture that a document shows, with its sizes as a browser chooses among them. */
export type DocumentPicture = {
  uid: string;
  name: string;
  type: string;
  size: number;
  width: number;
  height: number;
  sizes: string;
};

const links = /\]\(\/files\/([a-z0-9]{20})\)/g;
const MOST = 1_000;

const picturesWhere = (isNamed: RawBuilder<unknown>) => sql<DocumentPicture[]>`coalesce((
  select json_agg(json_build_object('uid', f.uid, 'name', f.name, 'type', f.type, 'size', f.size, 'width', f.width, 'height', f.height, 'sizes',
    (select string_agg('/pictures/' || s.uid || ' ' || s.width || 'w', ', ' order by s.width) from file s where s.id = f.id or s.made_of = f.id)))
  from file f where ${isNamed} and f.made_of is null and f.width is not null
    and (f.practice_id = verbs.my_practice() or exists (select from document_picture p where p.file_id = f.id))), '[]')`;

/** SQL for the pictures of documents to which a text links, of those that the viewer may see. Most texts have none, and nothing is asked. */
export function picturesIn(body: RawBuilder<string>): RawBuilder<DocumentPicture[]> {
  const named = sql`f.uid in (select m[1] from regexp_matches(${body}, ${links.source}, 'g') m)`;
  return sql`case when strpos(${body}, '](/files/') > 0 then ${picturesWhere(named)} else '[]' end`;
}

/** Finds the same of several texts. */
export async function findPictures(db: Db, ...bodies: string[]): Promise<DocumentPicture[]> {
  const uids = new Set(bodies.flatMap((body) => [...body.matchAll(links)].map(([, uid]) => uid!)));
  if (uids.size === 0) return [];
  const named = sql`f.uid = any(${[...uids].slice(0, MOST)}::text[])`;
  const { rows } = await sql<{
    pictures: DocumentPicture[];
  }>`select ${picturesWhere(named)} as pictures`.execute(db);
  return rows[0]!.pictures;
}
