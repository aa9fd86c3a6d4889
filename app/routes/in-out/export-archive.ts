import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { findPictures } from "#app/documents/pictures/queries.server.ts";
import { findAnswers } from "#app/documents/queries.server.ts";
import { archivedManual } from "#app/documents/taking/archived-manual.server.ts";
import { findToTake, listToTake } from "#app/documents/taking/queries.server.ts";
import { asArchiveOf } from "#app/files/download.server.ts";
import { isoDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";

/** One's own manual as an archive of files, each made when it is its turn. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { practice, listed, answers, timeZone } = await read(context, async (db, viewer) => {
    const practice = found(viewer.practice);
    const [listed, answers] = await Promise.all([listToTake(db, practice.id), findAnswers(db)]);
    return { practice, listed, answers, timeZone: viewer.timeZone };
  });
  const form = /word\.zip$/i.test(new URL(request.url).pathname) ? "word" : "markdown";
  const files = archivedManual(listed, form, {
    around: { practice: practice.name, answers, timeZone, now: context.now },
    find: (id) =>
      read(context, async (db) => {
        const [row] = await findToTake(db, practice.id, [id]);
        return row && { row, pictures: await findPictures(db, row.body) };
      }),
  });
  return asArchiveOf({ context, request }, `manual-${isoDay(new Date(context.now), timeZone)}.zip`, files);
}
