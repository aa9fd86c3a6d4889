import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sitsIn, type Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import type { Db } from "#app/db.server.ts";
import { documentHref, manualHref } from "#app/documents/addresses.ts";
import { documentAt, manualDocumentAt } from "#app/documents/document-at.server.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { ReportNote } from "#app/moderation/report-note.tsx";
import { NewDocumentReport } from "#app/moderation/report-schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { allow, found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(
  ({ data }) => `Report patient data in ${isolated(data?.title ?? "a document")}, ${data?.within ?? ""}`,
);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: documentToReport,
    show: ({ document, version, here, within }) => ({
      within,
      title: document.title,
      here,
      sections: version.sections
        .filter(({ heading }) => heading !== "")
        .map(({ key, heading }) => ({ key, heading })),
    }),
  });
}

/** A document in force as a cohort sees it, or in the manual of one's own practice. */
async function documentToReport(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  if (params.cohort === undefined) {
    const { document } = await manualDocumentAt(db, viewer, params);
    const version = found(await findVersion(db, document.id, document.version));
    return { document, version, here: manualHref(document.uid), within: "in our manual" };
  }
  const { cohort, document } = await documentAt(db, viewer, params);
  allow(sitsIn(viewer, cohort.id));
  const version = found(await findVersion(db, document.id, document.version));
  return { document, version, here: documentHref(cohort.slug, document.uid), within: cohort.name };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewDocumentReport,
    find: documentToReport,
    run: (db, { document }, { section, note }) =>
      verbs.reportDocument(db, { doc: document.id, section, words: note }),
    to: ({ here }) => `${here}?done=reported`,
  });
}

export default function ReportDocument() {
  const { title, here, sections } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Report patient data in this document?"
      back={{ href: here, label: isolated(title) }}
      lead="What could identify a patient is out of everyone’s sight at once, in every version and in what others took over, until a moderator of the network has put it back or purged it. Its practice is told that it was reported, and not by whom. You hear what became of it."
      deed="Report it"
      error={failed?.errors.form}
    >
      {sections.length > 0 && (
        <Field
          as="select"
          name="section"
          label="Where are the patient data?"
          hint="Of one section the rest of the document stays."
          defaultValue={failed?.values.section}
          error={failed?.errors.section}
        >
          <option value="">In several places, or I am not sure</option>
          {sections.map(({ key, heading }) => (
            <option key={key} value={key}>
              {`Only in the section ${isolated(heading)}`}
            </option>
          ))}
        </Field>
      )}
      <ReportNote of="document" value={failed?.values.note} error={failed?.errors.note} />
    </AskFirst>
  );
}
