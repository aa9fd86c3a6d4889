import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { takeFiles } from "#app/writing/take-files.server.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Takes a file that the script sends; the answer says why it is not taken, and lists all that are there now. */
export async function action(args: ActionFunctionArgs) {
  const { key, sentences } = await takeFiles(args);
  const uploads = await read(args.context, (db, viewer) => listUploads(db, viewer.id, key));
  return Response.json({ sentences, uploads }, { status: sentences.length > 0 ? 400 : 200 });
}
