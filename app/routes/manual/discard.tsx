import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { findDraft } from "#app/documents/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Throw away what was written in a document");

export async function loader(args: LoaderFunctionArgs) {
  const { document, draft } = await ask(args, {
    ...toWriteIn,
    show: async (document, db) => ({ document, draft: await findDraft(db, document.id) }),
  });
  if (!draft) throw redirect(manualHref(document.uid));
  return {
    here: manualHref(document.uid),
    title: document.title,
    isFirst: document.version === 0,
    by: draft.by,
  };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    ...toWriteIn,
    run: (db, document) => verbs.dropDocumentDraft(db, { doc: document.id }),
    to: ({ uid, version }) => `${version === 0 ? "/practice/manual" : manualHref(uid)}?done=discarded`,
  });
}

export default function DiscardDraft() {
  const { here, title, isFirst, by } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title="Throw the draft away?"
      back={{ href: here, label: title }}
      lead={
        isFirst
          ? `It was never in force: all of “${isolated(title)}” goes. ${isolated(by)} saved it last. This cannot be taken back.`
          : `What is in force stays. What was written since goes; ${isolated(by)} saved it last. This cannot be taken back.`
      }
      deed="Throw it away"
      danger
      error={failed?.errors.form}
    />
  );
}
