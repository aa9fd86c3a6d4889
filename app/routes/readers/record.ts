import type { LoaderFunctionArgs } from "@remix-run/node";
import { recordFile } from "#app/documents/acknowledging/record-file.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";

/** Makes a file of who has read a document of one's own manual. */
export function loader(args: LoaderFunctionArgs) {
  return recordFile(args, (db, viewer) => manualDocumentAt(db, viewer, args.params));
}
