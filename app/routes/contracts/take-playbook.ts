import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cohortAt } from "#app/cohorts/cohort-at.ts";
import { clauseOf } from "#app/contracts/clauses.ts";
import { entriesChosen, playbookHref } from "#app/contracts/playbook/chosen.ts";
import { findEntryTexts } from "#app/contracts/playbook/queries.server.ts";
import { takenText } from "#app/contracts/playbook/taken.ts";
import { counterparties } from "#app/contracts/vocabulary.ts";
import { read } from "#app/db.server.ts";
import { fileNameOf } from "#app/documents/taking/as-document.server.ts";
import { forms } from "#app/documents/taking/forms.ts";
import { madeFile } from "#app/documents/taking/made-file.server.ts";
import { asMadeDownload } from "#app/files/download.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { plainDay } from "#app/ui/time.ts";

/** All entries of a playbook that are chosen as one Word file; of none, the page where they would be. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const chosen = entriesChosen(new URL(request.url).searchParams);
  const { cohort, entries } = await read(context, async (db, viewer) => {
    const cohort = cohortAt(viewer, params.cohort);
    const rows = await findEntryTexts(db, cohort.id, chosen);
    return {
      cohort,
      entries: rows.map(({ title, body, practice, version, at }) => ({
        ...{ title, body },
        foot: `Looked after by ${isolated(practice)}, version ${version}, ${plainDay(at, viewer.timeZone)}`,
      })),
    };
  });
  if (entries.length === 0) return redirect(playbookHref(cohort.slug, chosen));
  const about = [
    chosen.clause && clauseOf(chosen.clause)?.name,
    chosen.counterparty && counterparties[chosen.counterparty].name,
  ].filter(Boolean);
  const title = ["Playbook", ...about].join(", ");
  const provenance = `From the playbook of ${isolated(cohort.name)}. It is not legal advice.`;
  return asMadeDownload(
    { context, request },
    { name: fileNameOf(title, "docx"), type: forms.word.type },
    () => madeFile({ title, markdown: takenText(entries), provenance, pictures: [] }, "docx"),
  );
}
