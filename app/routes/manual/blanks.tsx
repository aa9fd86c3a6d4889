import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { Blanks } from "#app/documents/adopting/answers.server.ts";
import { BlankFields, labelOfBlank } from "#app/documents/adopting/blank-fields.tsx";
import { blanksSent, showBlanks } from "#app/documents/adopting/blanks.server.ts";
import { toFillIn } from "#app/documents/adopting/to-fill-in.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attempt, readForm } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled<typeof loader>(({ data }) => `Blanks of ${isolated(data?.document.title ?? "")}`);

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { document, practice, fields } = await toFillIn(db, viewer, params);
    return {
      document: { uid: document.uid, title: document.title },
      blanks: await showBlanks(db, practice.id, fields, document),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, Blanks);
  if (!form.ok) return form.answer;
  const { uid, sent } = await read(context, async (db, viewer) => {
    const { document, fields } = await toFillIn(db, viewer, params);
    return { uid: document.uid, sent: await blanksSent(db, fields, form.values) };
  });
  if (sent.isWrong) return data({ errors: sent.errors, values: form.values }, { status: 400 });
  const saved = await attempt(form.values, () => write(context, sent.keep));
  return saved.ok ? redirect(`${manualHref(uid)}?done=filled`) : saved.answer;
}

export default function FillIn() {
  const { document, blanks } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(document.uid);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Fill in the blanks"
        lead="What you fill in is remembered for your practice, and stands in every document of yours that asks for the same. Nobody else sees it."
      />
      {blanks.length === 0 ? (
        <Empty title="It has no blanks">There is nothing to fill in here.</Empty>
      ) : (
        <Sheet>
          <PostForm className="form" noValidate>
            <ErrorSummary
              errors={failed?.errors}
              labels={Object.fromEntries(blanks.map((blank) => [blank.field, labelOfBlank(blank)]))}
            />
            <BlankFields blanks={blanks} failed={failed} />
            <div className="form-foot">
              <Button variant="primary">Save the blanks</Button>
              <ButtonLink variant="quiet" href={here}>
                Not now
              </ButtonLink>
            </div>
          </PostForm>
        </Sheet>
      )}
    </Page>
  );
}
