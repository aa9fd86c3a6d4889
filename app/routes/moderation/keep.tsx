import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { DecisionPage } from "#app/moderation/decision-page.tsx";
import { askedOfItem, itemAt, toQueue } from "#app/moderation/item-at.server.ts";
import { Decision } from "#app/moderation/report-schema.server.ts";
import { Field } from "#app/ui/field.tsx";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Keep a reported post · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: itemAt, show: askedOfItem });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Decision,
    find: itemAt,
    run: (db, { item }, { note }) =>
      verbs.decideReport(db, { cohort: item.cohortId, item: item.id, verdict: "kept", words: note }),
    to: toQueue("kept"),
  });
}

export default function KeepPost() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <DecisionPage
      title={`Keep post #${page.post.number} by ${page.post.author}?`}
      lead="It stays as it is. Who reported it is not told."
      deed="Keep it"
      page={page}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="note"
        label="Why"
        optional
        maxLength={1000}
        hint="For the record: the network’s moderators can read it."
        defaultValue={failed?.values.note}
        error={failed?.errors.note}
      />
    </DecisionPage>
  );
}
