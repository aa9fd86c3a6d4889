import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { findPictures } from "#app/documents/pictures/queries.server.ts";
import { findAnswers } from "#app/documents/queries.server.ts";
import { asDocument } from "#app/documents/taking/as-document.server.ts";
import { formAt } from "#app/documents/taking/forms.ts";
import { ownOutgoing } from "#app/documents/taking/own-outgoing.ts";
import { findToTake } from "#app/documents/taking/queries.server.ts";
import { found } from "#app/web/answers.ts";

/** A document of one's own manual as a file, its blanks filled in; with `?blanks=open` as they are, to bring it back later. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const open = searchParams.get("blanks") === "open";
  const taken = await read(context, async (db, viewer) => {
    const { document, practice } = await manualDocumentAt(db, viewer, params);
    const [[row], answers] = await Promise.all([
      findToTake(db, practice.id, [document.id]),
      open ? null : findAnswers(db),
    ]);
    const pictures = await findPictures(db, found(row).body);
    return { row: found(row), practice: practice.name, answers, pictures, timeZone: viewer.timeZone };
  });
  return asDocument(
    { context, request },
    formAt(pathname),
    ownOutgoing(taken.row, { ...taken, now: context.now }),
  );
}
