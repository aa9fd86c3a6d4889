import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { BeginForm } from "#app/documents/editing/begin-form.tsx";
import { blanksOf, tooManyBlanks } from "#app/documents/editing/blanks.ts";
import { NewDocument } from "#app/documents/editing/schema.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { found, Incomplete } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("A new document");

const ownManual = {
  find: (_db: unknown, viewer: { practice: { name: string } | null }) => found(viewer.practice),
  may: canWriteManual,
};

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { ...ownManual, show: () => null });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NewDocument,
    ...ownManual,
    async run(db, _practice, { kind, title, topics, body }) {
      const blanks = blanksOf(body, []);
      const wrong = tooManyBlanks(blanks);
      if (wrong) throw new Incomplete("body", wrong);
      return verbs.beginDocument(db, {
        ...{ newKind: kind, newTitle: title, newBody: body, newTopics: topics },
        newFields: JSON.stringify(blanks),
      });
    },
    to: (_practice, uid) => `${manualHref(uid)}/edit?done=begun`,
  });
}

export default function NewInManual() {
  const failed = useActionData<typeof action>();
  return (
    <Page>
      <PageHead
        back={{ href: "/practice/manual", label: "Policy manual" }}
        title="Write a document"
        lead="It begins as a draft. Only owners and directors of your practice change it, and nobody outside sees it until you share it."
      />
      <BeginForm failed={failed} />
    </Page>
  );
}
