import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { read } from "#app/db.server.ts";
import { keyOfForm } from "#app/files/attaching/addresses.ts";
import { listUploads } from "#app/files/attaching/upload-queries.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { takeFiles } from "#app/writing/take-files.server.ts";

/** Tells the script which files are there now, and whether one still waits for the virus scanner. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context, params } = args;
  if (request.headers.get("accept") !== "application/json") return leadTo("/c/:cohort/attach/:key")(args);
  const uploads = await read(context, (db, viewer) => {
    cohortAt(viewer, params.cohort);
    return listUploads(db, viewer.id, found(keyOfForm(params.key)));
  });
  return Response.json({ sentences: [], uploads });
}

/** Takes a file that the script sends; the answer says why it is not taken, and lists all that are there now. */
export async function action(args: ActionFunctionArgs) {
  const { key, sentences, uploads: there } = await takeFiles(args);
  const uploads = there ?? (await read(args.context, (db, viewer) => listUploads(db, viewer.id, key)));
  return Response.json({ sentences, uploads }, { status: sentences.length > 0 ? 400 : 200 });
}
