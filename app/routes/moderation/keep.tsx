import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { DecisionPage } from "#app/moderation/decision-page.tsx";
import { askedOfItem, itemAt, toQueue } from "#app/moderation/item-at.server.ts";
import { Decision } from "#app/moderation/report-schema.server.ts";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  keep: {
    page: "Keep a reported post",
    verdict: "kept",
    done: "kept",
    title: (post: number, author: string) => `Keep post #${post} by ${author}?`,
    lead: (_cohort: string) =>
      "It stays as it is, and whoever reported it hears so. The author is not told that it was reported.",
    button: "Keep it",
    label: "Why",
    hint: "For the record: the network’s moderators can read it.",
  },
  "hand-on": {
    page: "Hand a report on",
    verdict: "handed_on",
    done: "handed",
    title: (post: number, _author: string) => `Hand post #${post} to a moderator?`,
    lead: (cohort: string) =>
      `The network’s moderators see what it was reported for and what you write here, and not a word of the post. To read it, one of them opens a look into ${cohort}, which you see. Whoever reported it hears that it went on.`,
    button: "Hand it on",
    label: "What they should know",
    hint: "Please do not repeat names or numbers from the post.",
  },
} as const;

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: itemAt, show: askedOfItem });
}

export function action(args: ActionFunctionArgs) {
  const { verdict, done } = twinAt(deeds, args.context.path);
  return act(args, {
    form: Decision,
    find: itemAt,
    run: (db, { item }, { note }) =>
      verbs.decideReport(db, { cohort: item.cohortId, item: item.id, verdict, words: note }),
    to: toQueue(done),
  });
}

export default function KeepOrHandOn() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <DecisionPage
      title={deed.title(page.post.number, page.post.author)}
      lead={deed.lead(page.cohort.name)}
      deed={deed.button}
      page={page}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="note"
        label={deed.label}
        optional
        maxLength={1000}
        hint={deed.hint}
        defaultValue={failed?.values.note}
        error={failed?.errors.note}
      />
    </DecisionPage>
  );
}
