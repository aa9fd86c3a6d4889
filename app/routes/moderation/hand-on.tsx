import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { DecisionPage } from "#app/moderation/decision-page.tsx";
import { askedOfItem, itemAt, toQueue } from "#app/moderation/item-at.server.ts";
import { Decision } from "#app/moderation/report-schema.server.ts";
import { Field } from "#app/ui/field.tsx";
import { verbs } from "#db/verbs.ts";

export const meta: MetaFunction = () => [{ title: "Hand a report on · Roundtable" }];

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: itemAt, show: askedOfItem });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Decision,
    find: itemAt,
    run: (db, { item }, { note }) =>
      verbs.decideReport(db, { cohort: item.cohortId, item: item.id, verdict: "handed_on", words: note }),
    to: toQueue("handed"),
  });
}

export default function HandOn() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <DecisionPage
      title={`Hand post #${page.post.number} to a moderator?`}
      lead={`The network’s moderators see what it was reported for and what you write here, and not a word of the post. To read it, one of them opens a look into ${page.cohort.name}, which you see.`}
      deed="Hand it on"
      page={page}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="note"
        label="What they should know"
        optional
        maxLength={1000}
        hint="Please do not repeat names or numbers from the post."
        defaultValue={failed?.values.note}
        error={failed?.errors.note}
      />
    </DecisionPage>
  );
}
