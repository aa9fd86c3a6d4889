import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { MaybeWhy } from "#app/threads/changing/schema.server.ts";
import { askedOfThread, threadAt, toThread } from "#app/threads/changing/thread-at.server.ts";
import { canPin } from "#app/threads/policy.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  pin: {
    page: "Pin a conversation",
    pins: true,
    question: (title: string) => `Pin “${title}”?`,
    lead: (cohort: string) =>
      `It stays on top of the list of ${cohort} for each member until they have read it. A line in the conversation says that you pinned it.`,
    button: "Pin it",
  },
  unpin: {
    page: "Unpin a conversation",
    pins: false,
    question: (title: string) => `Unpin “${title}”?`,
    lead: () => "It takes its place among the others again, by its last post.",
    button: "Unpin it",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: threadAt,
    may: (viewer, { thread }) => canPin(viewer, thread),
    show: askedOfThread,
  });
}

export function action(args: ActionFunctionArgs) {
  const { pins } = twinAt(deeds, args.context.path);
  return act(args, {
    form: MaybeWhy,
    find: threadAt,
    may: (viewer, { thread }) => canPin(viewer, thread),
    run: (db, { thread }) => verbs.pinThread(db, { cohort: thread.cohortId, thread: thread.id, pins }),
    to: toThread,
  });
}

export default function PinOrUnpin() {
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
