import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Withdrawal } from "#app/documents/editing/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Withdraw a document");

export async function loader(args: LoaderFunctionArgs) {
  const document = await ask(args, { ...toWriteIn, show: (document) => document });
  if (document.status !== "published") throw redirect(manualHref(document.uid));
  return { here: manualHref(document.uid), title: document.title };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Withdrawal,
    ...toWriteIn,
    run: (db, document, { reason }) => verbs.withdrawDocument(db, { doc: document.id, why: reason }),
    to: ({ uid }) => `${manualHref(uid)}?done=withdrawn`,
  });
}

export default function WithdrawDocument() {
  const { here, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Withdraw “${isolated(title)}”?`}
      back={{ href: here, label: title }}
      lead="It is not in force any more, and nobody can adopt it. Practices that did keep their copy and are shown why. You can bring it back."
      deed="Withdraw it"
      danger
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        name="reason"
        label="Why"
        rows={3}
        className="is-short"
        maxLength={500}
        required
        hint="Where it is shared, others read this."
        defaultValue={failed?.values.reason}
        error={failed?.errors.reason}
      />
    </AskFirst>
  );
}
