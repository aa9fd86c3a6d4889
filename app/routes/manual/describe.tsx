import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { DescribeForm } from "#app/documents/editing/describe-form.tsx";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Description } from "#app/documents/editing/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { PageHead } from "#app/ui/frame/page-head.tsx";
import { Page } from "#app/ui/frame/shell.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Kind, topics and review");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { ...toWriteIn, show: (document) => ({ document }) });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Description,
    ...toWriteIn,
    run: (db, document, { kind, topics, states, reviewOn, reviewReason, licence, source }) =>
      verbs.describeDocument(db, {
        ...{ doc: document.id, newKind: kind, newTopics: topics, newStates: states },
        ...{ newReviewOn: reviewOn, newReviewReason: reviewReason },
        ...{ newLicence: licence ?? document.licence, newSource: source },
      }),
    to: ({ uid }) => `${manualHref(uid)}?done=saved`,
  });
}

export default function DescribeDocument() {
  const { document } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const here = manualHref(document.uid);
  return (
    <Page narrow>
      <PageHead
        back={{ href: here, label: document.title }}
        title="Kind, topics and review"
        lead={`What “${isolated(document.title)}” is, and when somebody looks at it again. The text stays as it is.`}
      />
      <DescribeForm here={here} document={document} failed={failed} />
    </Page>
  );
}
