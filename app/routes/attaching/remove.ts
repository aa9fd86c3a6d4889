import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { TakenAway } from "#app/files/attaching/schema.server.ts";
import { removeBytes } from "#app/files/store-file.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { changeUpload } from "#app/writing/change-upload.server.ts";
import { verbs } from "#db/verbs.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Takes a file away from what one is writing. */
export async function action(args: ActionFunctionArgs) {
  let dropped: string[] = [];
  const answer = await changeUpload(TakenAway, async (db, { file }) => {
    dropped = (await verbs.dropUpload(db, { fileUid: file })) ?? [];
  })(args);
  // Once no row names them: a store is slow, and may be away.
  await removeBytes(dropped);
  return answer;
}
