import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Replacement } from "#app/documents/editing/schema.server.ts";
import { listReplacements } from "#app/documents/replacing/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Replace a document");

export async function loader(args: LoaderFunctionArgs) {
  const { document, others } = await ask(args, {
    ...toWriteIn,
    show: async (document, db) => ({
      document,
      others: await listReplacements(db, document.practiceId, document),
    }),
  });
  if (document.status !== "published") throw redirect(manualHref(document.uid));
  return { here: manualHref(document.uid), title: document.title, others };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Replacement,
    ...toWriteIn,
    run: (db, document, { by }) => verbs.replaceDocument(db, { doc: document.id, byUid: by }),
    to: ({ uid }) => `${manualHref(uid)}?done=replaced`,
  });
}

export default function ReplaceDocument() {
  const { here, title, others } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Replace “${isolated(title)}”?`}
      back={{ href: here, label: title }}
      lead="Another document of your manual takes its place. Nobody can adopt this one any more; practices that did keep their copy, and are told what replaced it. You can bring it back."
      deed="Replace it"
      error={failed?.errors.form}
    >
      <Field
        as="select"
        name="by"
        label="What takes its place"
        required
        hint={
          others.length === 0
            ? "Nothing else of your manual is in force. Put the new one in force first."
            : "A document of your manual that is in force."
        }
        defaultValue={failed?.values.by ?? ""}
        error={failed?.errors.by}
      >
        <option value="">Choose one</option>
        {others.map(({ uid, title }) => (
          <option key={uid} value={uid}>
            {isolated(title)}
          </option>
        ))}
      </Field>
    </AskFirst>
  );
}
