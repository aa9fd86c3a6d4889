import type { LoaderFunctionArgs } from "@remix-run/node";
import { Moved } from "#app/files/attaching/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { changeUpload } from "#app/writing/change-upload.server.ts";
import { verbs } from "#db/verbs.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Moves a file of what one is writing before or behind another. */
export const action = changeUpload(Moved, (db, { file, way }) =>
  verbs.moveUpload(db, { fileUid: file, up: way === "up" }),
);
