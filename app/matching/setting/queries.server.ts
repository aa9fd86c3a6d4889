import type { Db } from "#app/db.server.ts";

/** Lists the numbers that were set last, and those before, each with who set them and why: the newest first, one more than is shown. */
export function listThresholdChanges(db: Db, shown: number) {
  return db
    .selectFrom("thresholdChange")
    .leftJoin("person", "person.id", "thresholdChange.memberId")
    .orderBy("thresholdChange.id", "desc")
    .limit(shown + 1)
    .select([
      "thresholdChange.id",
      "conflict",
      "review",
      "referrers",
      "otherDiscipline",
      "general",
      "telehealthBoth",
      "telehealthOne",
      "plannedMonths",
      "why",
      "at",
      "person.name as by",
    ])
    .execute();
}
