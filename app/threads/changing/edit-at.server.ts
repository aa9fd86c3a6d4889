import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { type EditedFiles, findEditedFiles } from "#app/files/attaching/upload-queries.server.ts";
import { mustSayWhy } from "#app/threads/policy.ts";
import { verbs } from "#db/verbs.ts";
import { audienceOf } from "./edit-audience.ts";
import { type PostAt, postAt } from "./post-at.server.ts";

export type EditAt = PostAt & {
  /** The name of the author of the words, if they are not the viewer's own: a facilitator's edit says why. */
  author: string | null;
  /** The sentence of who will see what of the edit. */
  audience: string;
  /** Its files, for its author; nobody else changes them. */
  edited: EditedFiles | null;
};

/** Finds the post at an address through the viewer, with what the form that changes it says of its readers. */
export async function editAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]): Promise<EditAt> {
  const at = await postAt(db, viewer, params);
  const { cohort, thread, post } = at;
  const author = mustSayWhy(post) ? post.called : null;
  const asked =
    !author && (await verbs.askedToReword(db, { cohort: cohort.id, thread: thread.id, asked: post.number }));
  const edited = post.mine ? await findEditedFiles(db, thread, post.number) : null;
  return { ...at, author, audience: audienceOf(cohort, author, asked), edited };
}
