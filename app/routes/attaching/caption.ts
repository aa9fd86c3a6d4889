import type { LoaderFunctionArgs } from "@remix-run/node";
import { Caption } from "#app/files/attaching/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { changeUpload } from "#app/writing/change-upload.server.ts";
import { verbs } from "#db/verbs.ts";

export function loader(args: LoaderFunctionArgs) {
  return leadTo("/c/:cohort/attach/:key")(args);
}

/** Says what a file shows or is about, before its post is posted. */
export const action = changeUpload(Caption, (db, { file, caption }) =>
  verbs.captionUpload(db, { fileUid: file, shows: caption }),
);
