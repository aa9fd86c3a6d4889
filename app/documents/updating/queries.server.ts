import type { Db } from "#app/db.server.ts";

/** Finds from where a document was adopted, and how that stands now, as far as it can still be seen. */
export async function findAdoption(db: Db, documentId: number) {
  const row = await db
    .selectFrom("adoption as a")
    .leftJoin("document as upstream", "upstream.id", "a.ofDocument")
    .where("a.documentId", "=", documentId)
    .select(["a.ofDocument", "a.baseVersion", "a.baseBody", "a.ofTitle", "a.ofPractice", "a.passedVersion"])
    .select(["a.taking", "upstream.version", "upstream.status", "upstream.withdrawnReason"])
    .executeTakeFirst();
  if (!row) return null;
  const { version, status, withdrawnReason, ...adoption } = row;
  return {
    ...adoption,
    upstream: version === null ? null : { version, status: status!, withdrawnReason: withdrawnReason! },
  };
}
