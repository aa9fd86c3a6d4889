import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "#app/accounts/viewer.ts";
import { sitsIn } from "#app/accounts/viewer.ts";
import { type Db, read, write } from "#app/db.server.ts";
import { documentHref, manualHref } from "#app/documents/addresses.ts";
import { Blanks } from "#app/documents/adopting/answers.server.ts";
import { BlankFields, labelOfBlank } from "#app/documents/adopting/blank-fields.tsx";
import { blanksOf, blanksSent, showBlanks } from "#app/documents/adopting/blanks.server.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { NotAdvice } from "#app/documents/not-advice.tsx";
import { canAdopt } from "#app/documents/policy.ts";
import { findVersion } from "#app/documents/queries.server.ts";
import { type Licence, licences } from "#app/documents/vocabulary.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled<typeof loader>(({ data }) => `Adopt ${isolated(data?.document.title ?? "")}`);

/** Finds what is adopted here; or the copy that the practice has of it already. */
async function toAdopt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const { cohort, document } = await documentAt(db, viewer, params);
  const practice = found(viewer.practice);
  allow(document.adoptedAs !== null || (canAdopt(viewer, document) && sitsIn(viewer, cohort.id)));
  const version = found(await findVersion(db, document.id, document.version));
  return { cohort, document, practice, version, fields: blanksOf(version) };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const page = await read(context, async (db, viewer) => {
    const { cohort, document, practice, version, fields } = await toAdopt(db, viewer, params);
    return {
      cohort: { slug: cohort.slug, name: cohort.name },
      document: {
        uid: document.uid,
        title: document.title,
        licence: document.licence,
        adoptedAs: document.adoptedAs,
      },
      version: { number: version.number, practice: version.practice },
      blanks: document.adoptedAs === null ? await showBlanks(db, practice.id, fields, document) : [],
    };
  });
  if (page.document.adoptedAs !== null) throw redirect(manualHref(page.document.adoptedAs));
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, Blanks);
  if (!form.ok) return form.answer;
  const sent = await read(context, async (db, viewer) => {
    const { fields } = await toAdopt(db, viewer, params);
    return blanksSent(db, fields, form.values);
  });
  if (sent.isWrong) return data({ errors: sent.errors, values: form.values }, { status: 400 });
  const adopted = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const { document } = await toAdopt(db, viewer, params);
      const uid = await verbs.adoptDocument(db, { doc: document.id });
      await sent.keep(db);
      return uid;
    }),
  );
  return adopted.ok ? redirect(`${manualHref(adopted.value)}?done=adopted`) : adopted.answer;
}

export default function Adopt() {
  const { cohort, document, version, blanks } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = documentHref(cohort.slug, document.uid);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title={`Adopt “${isolated(document.title)}”`}
        lead={`You get a copy of your own of version ${version.number} by ${isolated(version.practice)}, as a draft in your manual. Change it as you like: nobody outside your practice sees it.`}
      />
      <Sheet>
        <PostForm className="form" noValidate>
          <ErrorSummary
            errors={failed?.errors}
            labels={Object.fromEntries(blanks.map((blank) => [blank.field, labelOfBlank(blank)]))}
          />
          {blanks.length > 0 && (
            <p className="meta">
              Fill in what you know now. The rest can wait: a blank that is left empty shows what is usual, or
              its name.
            </p>
          )}
          <BlankFields blanks={blanks} failed={failed} />
          <p className="meta">{licences[document.licence as Licence]}.</p>
          <div className="form-foot">
            <Button variant="primary">Adopt it</Button>
            <ButtonLink variant="quiet" href={here}>
              Not now
            </ButtonLink>
          </div>
        </PostForm>
      </Sheet>
      <NotAdvice />
    </Page>
  );
}
