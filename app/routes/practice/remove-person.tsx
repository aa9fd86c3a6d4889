import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownPersonAt } from "#app/practices/practice-at.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Remove someone");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownPersonAt,
    show: ({ practice, person, isMe }) => ({ practice: isolated(practice.name), person, isMe }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    find: ownPersonAt,
    run: (db, { person }) => verbs.removeFromPractice(db, { member: person.id }),
    to: "/practice?done=removed",
  });
}

export default function RemoveFromOwnPractice() {
  const { practice, person, isMe } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={isMe ? `Leave ${practice}?` : `Remove ${isolated(person.name)} from ${practice}?`}
      back={{ href: `/practice/people/${person.uid}`, label: person.name }}
      lead={
        isMe
          ? "You stop seeing the practice’s cohorts at once. What you wrote there stays, under your name. You keep your account, your settings and your export."
          : "They stop seeing the practice’s cohorts at once. What they wrote there stays, under their name. They keep their account, and you can invite them again."
      }
      deed={isMe ? "Leave the practice" : "Remove them"}
      danger
      error={failed?.errors.form}
    />
  );
}
