import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { asPhoto } from "#app/files/download.server.ts";
import { findPhoto } from "#app/files/queries.server.ts";
import { found } from "#app/web/answers.ts";

/** A person's photo, for those who may see the person; asked afresh each time. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const photo = await read(context, async (db, viewer) => found(await findPhoto(db, viewer, params.file!)));
  return asPhoto({ context, request }, photo);
}
