import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { allow, found } from "#app/web/answers.ts";
import { findAdoption, findVersionsFrom } from "./queries.server.ts";

type Params = { document?: string };

export type UpdateAt = Awaited<ReturnType<typeof updateAt>>;

/**
 * The texts of an adopted document: what both sides began with, the practice's own as it is being written, the newest that the peer has
 * published, and the one that was looked at and passed. Theirs is null once it is out of sight, or where nothing is newer. Throws NotFound
 * for what was not adopted.
 */
export async function updateAt(db: Db, viewer: Viewer, params: Params) {
  const { document, practice, write } = await manualDocumentAt(db, viewer, params);
  const { seen, mine, ...adoption } = found(await findAdoption(db, document.id));
  allow(write);
  // What is in the draft already is what both sides have in common.
  const baseVersion = adoption.taking ?? adoption.baseVersion;
  const { passedVersion, ofDocument, upstream } = adoption;
  const newest = upstream && upstream.version > baseVersion ? upstream.version : 0;
  const versions = await findVersionsFrom(db, ofDocument, baseVersion, [baseVersion, passedVersion, newest]);
  const textOf = (number: number) => {
    const version = versions.find((each) => each.number === number);
    return version ? { ...version, body: version.body! } : null;
  };
  const known = textOf(baseVersion);
  return {
    document,
    practice,
    adoption,
    seen,
    base: {
      number: baseVersion,
      title: known?.title ?? adoption.ofTitle,
      body: adoption.taking === null ? adoption.baseBody : (known?.body ?? adoption.baseBody),
      // Null where that version is out of sight: then what it declared is not known.
      fields: known?.fields ?? null,
    },
    mine,
    theirs: newest > 0 ? textOf(newest) : null,
    /** Null where nothing was passed since, or where it is out of sight. */
    passed: passedVersion > baseVersion ? textOf(passedVersion) : null,
    news: newest > 0 ? versions.filter(({ number }) => number > baseVersion).map(withoutText) : [],
  };
}

function withoutText<T extends { body: unknown; fields: unknown }>({ body: _, fields: __, ...version }: T) {
  return version;
}
