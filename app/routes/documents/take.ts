import type { LoaderFunctionArgs } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { asDocument } from "#app/documents/taking/as-document.server.ts";
import { formAt } from "#app/documents/taking/forms.ts";
import { sharedProvenance } from "#app/documents/taking/outgoing.ts";
import { plainDay } from "#app/ui/time.ts";
import { found } from "#app/web/answers.ts";

/** A document that is shared with a cohort as a file, its blanks as they are, with who wrote it and what may be done with it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { document, version, timeZone } = await read(context, async (db, viewer) => {
    const { document } = await documentAt(db, viewer, params);
    const version = found(await findVersion(db, document.id, document.version));
    return { document, version, timeZone: viewer.timeZone };
  });
  return asDocument({ context, request }, formAt(new URL(request.url).pathname), {
    ...{ title: version.title, body: version.body, fields: version.fields, answers: null },
    ...{ practice: version.practice, version: version.number, day: plainDay(version.at, timeZone) },
    ...{ provenance: sharedProvenance(version, document), pictures: version.pictures },
  });
}
