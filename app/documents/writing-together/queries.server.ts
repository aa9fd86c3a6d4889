import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";

/** Names who else of the practice has had a document open to write in it within the last minute. */
export async function listOthersWriting(db: Db, documentId: number, myId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("documentWriter as w")
    .innerJoin("person as p", "p.id", "w.memberId")
    .where("w.documentId", "=", documentId)
    .where("w.memberId", "<>", myId)
    .where(sql<boolean>`w.seen_at > now() - interval '1 minute'`)
    .select("p.name")
    .orderBy("p.name")
    .limit(10)
    .execute();
  return rows.map(({ name }) => name);
}
