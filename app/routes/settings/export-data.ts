import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownRecord } from "#app/accounts/settings/export.server.ts";
import { exportAsJson } from "#app/accounts/settings/export-text.ts";
import { read } from "#app/db.server.ts";
import { asTextDownload } from "#app/files/download.server.ts";
import { isoDay } from "#app/ui/time.ts";
import { verbs } from "#db/verbs.ts";

/** Everything that is kept about the viewer, as one file for programs. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { record, posts, files, day } = await read(context, async (db, viewer) => ({
    record: await ownRecord(db, viewer),
    posts: await verbs.myPosts(db),
    files: await verbs.myFiles(db),
    day: isoDay(new Date(context.now), viewer.timeZone),
  }));
  return asTextDownload(
    `roundtable-${day}.json`,
    "application/json",
    exportAsJson({ ...record, files: files.map(({ fileUid, ...file }) => file) }, posts),
  );
}
