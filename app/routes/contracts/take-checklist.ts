import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { checklistAt } from "#app/contracts/checklist/checklist-at.server.ts";
import { checklistHref } from "#app/contracts/checklist/chosen.ts";
import { checklistText } from "#app/contracts/checklist/items.ts";
import { counterparties } from "#app/contracts/vocabulary.ts";
import { read } from "#app/db.server.ts";
import { fileNameOf } from "#app/documents/taking/as-document.server.ts";
import { forms } from "#app/documents/taking/forms.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { MAX_DOCUMENT } from "#app/documents/word/limits.ts";
import { asMadeDownload } from "#app/files/download.server.ts";

/** A checklist as a Word file; of nothing, the page where it is put together. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const { cohort, counterparty, items } = await read(context, (db, viewer) =>
    checklistAt(db, viewer, params, query),
  );
  if (counterparty === null || items.length === 0) return redirect(checklistHref(cohort.slug));
  const title = `Checklist: ${counterparties[counterparty].name}`;
  const provenance = "Put together from the playbook of a cohort. It is not legal advice.";
  return asMadeDownload(
    { context, request },
    { name: fileNameOf(title, "docx"), type: forms.word.type },
    () =>
      madeFile(
        { title, markdown: checklistText(items).slice(0, MAX_DOCUMENT), provenance, pictures: [] },
        "docx",
      ),
  );
}
