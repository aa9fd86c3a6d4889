import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import { type Db, read } from "#app/db.server.ts";
import { fileNameOf } from "#app/documents/taking/as-document.server.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { asMadeDownload, asTextDownload } from "#app/files/download.server.ts";
import { isoDay, plainDay } from "#app/ui/time.ts";
import { allow } from "#app/web/answers.ts";
import { canWriteManual } from "../policy.ts";
import { listRecord, listStillToRead } from "./queries.server.ts";
import { RECORD_MOST, recordAsCsv, recordAsMarkdown } from "./record.server.ts";

type Args = Pick<LoaderFunctionArgs, "context" | "request">;
type About = { practice: { id: number; name: string }; document: { id: number; title: string } | null };

/** Streams the record of who has read what as a file, by the ending of its address: of a document, or of a practice's manual in all. */
export async function recordFile(
  { context, request }: Args,
  find: (db: Db, viewer: Viewer) => Promise<About> | About,
): Promise<Response> {
  const form = new URL(request.url).pathname.endsWith(".pdf") ? "pdf" : "csv";
  const taken = await read(context, async (db, viewer) => {
    const { practice, document } = await find(db, viewer);
    allow(canWriteManual(viewer));
    const of = { practiceId: practice.id, documentId: document?.id ?? null, most: RECORD_MOST[form] };
    const [confirmed, waiting] = [await listRecord(db, of), await listStillToRead(db, of)];
    return { practice, document, record: { read: confirmed, waiting }, timeZone: viewer.timeZone };
  });
  const { practice, document, record, timeZone } = taken;
  const today = new Date(context.now);
  const name = fileNameOf(
    `Who has read ${document?.title ?? "the manual"}, ${isoDay(today, timeZone)}`,
    form,
  );
  if (form === "csv") return asTextDownload(name, "text/csv", [recordAsCsv(record)]);
  return asMadeDownload({ context, request }, { name, type: "application/pdf" }, () =>
    madeFile(
      {
        markdown: recordAsMarkdown(record, timeZone),
        pictures: [],
        ...{
          title: `Who has read ${document ? `“${document.title}”` : "our manual"}`,
          practice: practice.name,
        },
        date: plainDay(today, timeZone),
      },
      "pdf",
    ),
  );
}
