import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { asDownload } from "#app/files/download.server.ts";
import { findFile } from "#app/files/queries.server.ts";
import { found } from "#app/web/answers.ts";

/** A shared file, for those who may read it at this moment. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const file = await read(context, async (db, viewer) => found(await findFile(db, viewer, params.file!)));
  return asDownload({ context, request }, file);
}
