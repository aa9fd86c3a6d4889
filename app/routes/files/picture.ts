import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { asPhoto } from "#app/files/download.server.ts";
import { findFile } from "#app/files/queries.server.ts";
import { found } from "#app/web/answers.ts";

/** A picture of a post, in the size that a page shows, for those who may read the post at this moment. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const file = await read(context, async (db, viewer) => {
    const picture = found(await findFile(db, viewer, params.file!));
    found(/^image\/(png|jpeg|webp)$/.test(picture.type) ? picture : null);
    return picture;
  });
  return asPhoto({ context, request }, file);
}
