import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { findDraft, findVersion, listVersions } from "#app/documents/queries.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { findAdoption } from "./queries.server.ts";

type Params = { document?: string };

export type UpdateAt = Awaited<ReturnType<typeof updateAt>>;

/**
 * The three texts of an adopted document: what both sides began with, the practice's own as it is being written, and the newest that the
 * peer has published. Theirs is null once it is out of sight, or where nothing is newer. Throws NotFound for what was not adopted.
 */
export async function updateAt(db: Db, viewer: Viewer, params: Params) {
  const { document, practice, write } = await manualDocumentAt(db, viewer, params);
  const adoption = found(await findAdoption(db, document.id));
  allow(write);
  // What is in the draft already is what both sides have in common.
  const baseVersion = adoption.taking ?? adoption.baseVersion;
  const [draft, version, known] = await Promise.all([
    findDraft(db, document.id),
    document.version > 0 ? findVersion(db, document.id, document.version) : null,
    findVersion(db, adoption.ofDocument, baseVersion),
  ]);
  const isNewer = adoption.upstream !== null && adoption.upstream.version > baseVersion;
  const theirs = isNewer ? await findVersion(db, adoption.ofDocument, adoption.upstream!.version) : null;
  const news = theirs
    ? (await listVersions(db, adoption.ofDocument)).filter(({ number }) => number > baseVersion)
    : [];
  const mine = found(draft ?? version);
  return {
    document,
    practice,
    adoption,
    /** How often the draft was saved: 0 where there is none. */
    seen: draft?.saveCount ?? 0,
    base: {
      number: baseVersion,
      title: known?.title ?? adoption.ofTitle,
      body: adoption.taking === null ? adoption.baseBody : (known?.body ?? adoption.baseBody),
      // Null where that version is out of sight: then what it declared is not known.
      fields: known?.fields ?? null,
    },
    mine: { title: mine.title, body: mine.body, fields: mine.fields },
    theirs,
    news,
  };
}
