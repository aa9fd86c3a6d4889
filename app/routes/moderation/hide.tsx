import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { DecisionPage } from "#app/moderation/decision-page.tsx";
import { askedOfItem, itemAt, toQueue } from "#app/moderation/item-at.server.ts";
import { HidingReason } from "#app/moderation/report-schema.server.ts";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Hide a reported post");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: itemAt, show: askedOfItem });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: HidingReason,
    find: itemAt,
    run: (db, { item }, { reason }) =>
      verbs.decideReport(db, { cohort: item.cohortId, item: item.id, verdict: "hidden", words: reason }),
    to: toQueue("hidden"),
  });
}

export default function HidePost() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <DecisionPage
      title={`Hide post #${page.post.number} by ${page.post.author}?`}
      lead="In its place everyone will see that you hid it, and your reason. Its author is told and can still read it. You can show it again."
      deed="Hide it"
      danger
      page={page}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="reason"
        label="Why"
        required
        maxLength={500}
        hint={`A few words that everyone in ${page.cohort.name} will read. Leave out what the post should not have said.`}
        defaultValue={failed?.values.reason}
        error={failed?.errors.reason}
      />
    </DecisionPage>
  );
}
