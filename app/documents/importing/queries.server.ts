import { sql } from "kysely";
import type { Db } from "#app/db.server.ts";
import type { Blank } from "../word/reading/blanks.ts";
import type { Warning } from "../word/warnings.ts";
import type { KnownPicture } from "./take-pictures.server.ts";

const MOST = 300;

export type ImportLine = Awaited<ReturnType<typeof listImports>>[number];

/** Lists the files that the viewer's practice brought and that nobody has looked over yet, each with the document that it became. */
export function listImports(db: Db) {
  return (
    db
      .selectFrom("documentImport as i")
      .leftJoin("document as d", "d.id", "i.documentId")
      .where("i.checkedAt", "is", null)
      .where("i.isVersion", "=", false)
      .select([
        "i.uid",
        "i.name",
        "i.state",
        "i.trouble",
        "d.uid as document",
        "d.title",
        "d.kind",
        "d.topics",
      ])
      .select(sql<number>`jsonb_array_length(i.warnings)`.as("warnings"))
      .select(sql<number>`jsonb_array_length(i.blanks)`.as("blanks"))
      // What is next to be done stands first.
      .orderBy(sql`i.state = 'waiting'`)
      .orderBy("i.id")
      .limit(MOST)
      .execute()
  );
}

/** Lists the pictures that a document has, by what their bytes are. */
export function listPictures(db: Db, documentId: number): Promise<KnownPicture[]> {
  return db
    .selectFrom("documentPicture as p")
    .innerJoin("file as f", "f.id", "p.fileId")
    .where("p.documentId", "=", documentId)
    .select(["f.uid", "f.sha256"])
    .distinct()
    .limit(1_000)
    .execute();
}

/** Finds what was found in the file that a document came from last. */
export async function findImport(db: Db, documentId: number) {
  const row = await db
    .selectFrom("documentImport")
    .where("documentId", "=", documentId)
    .select(["name", "isVersion", "checkedAt"])
    .select(sql<Warning[]>`warnings`.as("warnings"))
    .select(sql<Blank[]>`blanks`.as("blanks"))
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
