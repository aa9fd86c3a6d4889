import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findReleasedTexts } from "#app/contracts/network/queries.server.ts";
import { titleOfEntry } from "#app/contracts/network/titled-entry.ts";
import { entriesChosen, networkPlaybookHref } from "#app/contracts/playbook/chosen.ts";
import { takenText } from "#app/contracts/playbook/taken.ts";
import { read } from "#app/db.server.ts";
import { dayRead } from "#app/documents/day.ts";
import { fileNameOf } from "#app/documents/taking/as-document.server.ts";
import { forms } from "#app/documents/taking/forms.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { asMadeDownload } from "#app/files/download.server.ts";

/** Entries that were released for the whole network and are chosen as one Word file; of none, the page where they would be. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const chosen = entriesChosen(new URL(request.url).searchParams);
  const rows = await read(context, (db) => findReleasedTexts(db, chosen));
  if (rows.length === 0) return redirect(networkPlaybookHref(chosen));
  const title = "Playbook of the network";
  const entries = rows.map((row) => ({
    ...{ title: titleOfEntry(row), body: row.body, foot: `Released ${dayRead(row.releasedOn)}` },
  }));
  const provenance = "From the playbook of the network. It is not legal advice.";
  return asMadeDownload(
    { context, request },
    { name: fileNameOf(title, "docx"), type: forms.word.type },
    () => madeFile({ title, markdown: takenText(entries), provenance, pictures: [] }, "docx"),
  );
}
