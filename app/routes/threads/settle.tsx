import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askedOfThread, threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { canSettle, canUnsettle } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  settle: {
    page: "Close a question as answered",
    closes: true,
    may: canSettle,
    question: (title: string) => `Close “${title}” as answered?`,
    lead: () =>
      "For a question that was settled without one post being the answer. It leaves the list of unanswered questions, a line in the conversation says so, and everyone can still reply.",
    button: "Close it as answered",
  },
  unsettle: {
    page: "Open a question again",
    closes: false,
    may: canUnsettle,
    question: (title: string) => `Open “${title}” again?`,
    lead: (cohort: string) => `It counts as unanswered again, and everyone in ${cohort} sees so.`,
    button: "Open it again",
  },
};

export const meta: MetaFunction = ({ location }) => [
  { title: `${twinAt(deeds, location.pathname).page} · Roundtable` },
];

export function loader(args: LoaderFunctionArgs) {
  const { may } = twinAt(deeds, args.context.path);
  return ask(args, {
    find: threadAt,
    may: (viewer, { thread }) => may(viewer, thread),
    show: askedOfThread,
  });
}

export function action(args: ActionFunctionArgs) {
  const { may, closes } = twinAt(deeds, args.context.path);
  return act(args, {
    form: MaybeWhy,
    find: threadAt,
    may: (viewer, { thread }) => may(viewer, thread),
    run: (db, { thread }) => verbs.closeQuestion(db, { cohort: thread.cohortId, thread: thread.id, closes }),
    to: toThread,
  });
}

export default function SettleOrUnsettle() {
  const { cohort, back, title } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(isolated(title))}
      back={back}
      lead={deed.lead(cohort.name)}
      deed={deed.button}
      error={failed?.errors.form}
    />
  );
}
