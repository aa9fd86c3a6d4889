import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/db.server.ts";
import { findPerson, removePerson } from "#app/practices/people-queries.server.ts";
import { owns } from "#app/practices/policy.ts";
import { findOwnPractice } from "#app/practices/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { allow, found } from "#app/web/answers.ts";
import { attempt, readButton } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Remove someone · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const practice = found(await findOwnPractice(db, viewer));
    allow(owns(viewer, practice));
    const person = found(await findPerson(db, practice, found(uidIn(params.person))));
    return { practice: isolated(practice.name), person, isMe: person.id === viewer.id };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    write(context, async (db, viewer) => {
      const practice = found(await findOwnPractice(db, viewer));
      allow(owns(viewer, practice));
      await removePerson(db, found(await findPerson(db, practice, found(uidIn(params.person)))));
    }),
  );
  if (!done.ok) return done.answer;
  return redirect("/practice?done=removed");
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
