import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { MaybeWhy, Why } from "#app/threads/changing/schema.server.ts";
import { askedOfThread, threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { WhyField } from "#app/threads/changing/why-field.tsx";
import { canLock } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  lock: {
    page: "Lock a conversation",
    locks: true,
    question: (title: string) => `Lock “${title}”?`,
    lead: (cohort: string) =>
      `Everyone in ${cohort} can still read it, and nobody but the facilitators can add to it or edit in it. A line in the conversation says that you locked it, and why.`,
    hint: "A few words that everyone in the conversation will read.",
    button: "Lock it",
  },
  unlock: {
    page: "Unlock a conversation",
    locks: false,
    question: (title: string) => `Unlock “${title}”?`,
    lead: (cohort: string) =>
      `Everyone in ${cohort} can add to it again. A line in the conversation says that you unlocked it.`,
    hint: "Everyone in the conversation will read it.",
    button: "Unlock it",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: threadAt,
    may: (viewer, { thread }) => canLock(viewer, thread),
    show: askedOfThread,
  });
}

export function action(args: ActionFunctionArgs) {
  const { locks } = twinAt(deeds, args.context.path);
  return act(args, {
    form: locks ? Why : MaybeWhy,
    find: threadAt,
    may: (viewer, { thread }) => canLock(viewer, thread),
    run: (db, { thread }, { reason }) =>
      verbs.lockThread(db, { cohort: thread.cohortId, thread: thread.id, locks, why: reason }),
    to: toThread,
  });
}

export default function LockOrUnlock() {
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
    >
      <WhyField failed={failed} hint={deed.hint} optional={!deed.locks} />
    </AskFirst>
  );
}
