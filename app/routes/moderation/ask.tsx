import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { DecisionPage } from "#app/moderation/decision-page.tsx";
import { askedOfItem, itemAt, toQueue } from "#app/moderation/item-at.server.ts";
import { WordsToAuthor } from "#app/moderation/report-schema.server.ts";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Ask the author of a post");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: itemAt, show: askedOfItem });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: WordsToAuthor,
    find: itemAt,
    run: (db, { item }, { words }) => verbs.askAuthor(db, { cohort: item.cohortId, item: item.id, words }),
    to: toQueue("asked"),
  });
}

export default function AskAuthor() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <DecisionPage
      title={`Ask ${page.post.author} to reword post #${page.post.number}?`}
      lead="The author is told and reads your words; nobody else does. Until then the post stays, and it waits here. Once the author has reworded it, the others no longer see the words from before."
      deed="Send it"
      page={page}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="words"
        label="Your words to the author"
        required
        maxLength={1000}
        hint="A sentence that says what should go, and that the rest is welcome."
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
      />
    </DecisionPage>
  );
}
