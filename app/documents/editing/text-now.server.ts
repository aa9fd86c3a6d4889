import type { Db } from "#app/db.server.ts";
import type { Field } from "#app/documents/fields.ts";
import { findDraft, findVersion } from "#app/documents/queries.server.ts";
import type { Keyed } from "#app/documents/sections/sections.ts";

/** The text of a document for whoever writes in it: its draft, or the newest version where nobody has begun one. */
export type TextNow = {
  title: string;
  body: string;
  fields: Field[];
  /** How often the draft was saved; 0 where there is none. */
  seen: number;
  draft: { by: string; savedAt: Date } | null;
  /** The version that is in force, by which sections keep their keys. */
  before: Keyed | undefined;
};

/** Finds what stands in a document now. */
export async function textNow(
  db: Db,
  document: { id: number; title: string; version: number },
): Promise<TextNow> {
  const [draft, version] = await Promise.all([
    findDraft(db, document.id),
    document.version > 0 ? findVersion(db, document.id, document.version) : null,
  ]);
  const { title, body, fields } = draft ?? version ?? { title: document.title, body: "", fields: [] };
  return {
    ...{ title, body, fields },
    seen: draft?.saveCount ?? 0,
    draft: draft && { by: draft.by, savedAt: draft.savedAt },
    before: version ? { markdown: version.body, keys: version.sections.map(({ key }) => key) } : undefined,
  };
}
