import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { asArchive } from "#app/files/download.server.ts";
import { namesIn, partsOf } from "#app/files/zipping/own-files.ts";
import { isoDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { verbs } from "#db/verbs.ts";

/** The files of all that the viewer wrote, as an archive; of many, one part of them. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const part = numberIn(new URL(request.url).searchParams.get("part")) ?? 1;
  const { files, count, day } = await read(context, async (db, viewer) => {
    const parts = partsOf(await verbs.myFiles(db));
    return {
      files: parts.length === 0 && part === 1 ? [] : found(parts[part - 1]),
      count: parts.length,
      day: isoDay(new Date(context.now), viewer.timeZone),
    };
  });
  const names = namesIn(files);
  const more = count > 1 ? `-${part}-of-${count}` : "";
  return asArchive(
    { context, request },
    `my-files-${day}${more}.zip`,
    files.map(({ fileUid }, i) => ({ uid: fileUid, name: names[i]! })),
  );
}
