import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findPerson, removePerson } from "#app/practices/people-queries.server.ts";
import { findPractice } from "#app/practices/queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readButton } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Remove someone · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const practice = found(await findPractice(db, found(uidIn(params.practice))));
    const person = found(await findPerson(db, practice, found(uidIn(params.person))));
    return { practice: { name: practice.name, uid: practice.uid }, person };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    writeAsStaff(context, async (db) => {
      const practice = found(await findPractice(db, found(uidIn(params.practice))));
      await removePerson(db, found(await findPerson(db, practice, found(uidIn(params.person)))));
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/practices/${params.practice}?done=removed`);
}

export default function RemoveFromPractice() {
  const { practice, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Remove ${isolated(person.name)} from ${isolated(practice.name)}?`}
      back={{ href: `/admin/practices/${practice.uid}/people/${person.uid}`, label: person.name }}
      lead="They stop seeing the practice’s cohorts at once. What they wrote there stays, under their name. They keep their account."
      deed="Remove them"
      danger
      error={failed?.errors.form}
    />
  );
}
