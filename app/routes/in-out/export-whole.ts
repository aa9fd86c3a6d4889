import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { findPictures } from "#app/documents/pictures/queries.server.ts";
import { findAnswers } from "#app/documents/queries.server.ts";
import { forms } from "#app/documents/taking/forms.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { outDocument } from "#app/documents/taking/outgoing.ts";
import { ownOutgoing } from "#app/documents/taking/own-outgoing.ts";
import { findToTake, listToTake } from "#app/documents/taking/queries.server.ts";
import { MOST_IN_ONE_FILE } from "#app/documents/taking/whole-limits.ts";
import { asMadeDownload } from "#app/files/download.server.ts";
import { isoDay, plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";

/** All that is in force in one's own manual as one Word file. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const taken = await read(context, async (db, viewer) => {
    const practice = found(viewer.practice);
    const inForce = (await listToTake(db, practice.id)).filter(({ version }) => version > 0);
    const fits = inForce.reduce((sum, { size }) => sum + size, 0) <= MOST_IN_ONE_FILE;
    if (inForce.length === 0 || !fits) return null;
    const ids = inForce.map(({ id }) => id);
    const rows = await findToTake(db, practice.id, ids);
    return {
      rows,
      pictures: await findPictures(db, ...rows.map(({ body }) => body)),
      answers: await findAnswers(db),
      practice: practice.name,
      timeZone: viewer.timeZone,
    };
  });
  if (!taken) return redirect("/practice/manual/export");
  const { practice, timeZone } = taken;
  const name = `manual-${isoDay(new Date(context.now), timeZone)}.docx`;
  return asMadeDownload({ context, request }, { name, type: forms.word.type }, () => {
    const documents = taken.rows.map((row) => outDocument(ownOutgoing(row, { ...taken, now: context.now })));
    const date = plainDay(new Date(context.now), timeZone);
    return madeFile({ title: `Policy manual, ${practice}, ${date}`, documents }, "docx");
  });
}
