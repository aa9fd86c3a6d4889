import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordFile } from "#app/documents/acknowledging/record-file.server.ts";
import { found } from "#app/web/answers.ts";

/** Makes a file of who has read what of one's own manual. */
export function loader(args: LoaderFunctionArgs) {
  return recordFile(args, (_db, viewer) => ({ practice: found(viewer.practice), document: null }));
}
