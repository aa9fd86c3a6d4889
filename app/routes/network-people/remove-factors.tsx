import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsAdministrator, writeAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { findPersonOfNetwork, removeFactors } from "#app/moderation/people-queries.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { DisablingReason } from "#app/moderation/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Remove a second factor · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsAdministrator(context, async (db) => {
    const { name, uid } = found(await findPersonOfNetwork(db, found(uidIn(params.person))));
    return { person: { name, uid } };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, DisablingReason);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    writeAsAdministrator(context, async (db) => {
      const person = found(await findPersonOfNetwork(db, found(uidIn(params.person))));
      await removeFactors(db, person, form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/people/${params.person}?done=factors`);
}

export default function RemoveFactors() {
  const { person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Remove the second factor of ${isolated(person.name)}?`}
      back={{ href: `/admin/people/${person.uid}`, label: person.name }}
      lead="For someone who lost the phone and the recovery codes. Make sure first that it is really them who asks: call them. Every session of theirs ends; then they sign in with the password alone and set up a new one."
      deed="Remove it"
      danger
      error={failed?.errors.form}
    >
      <ReasonField failed={failed} hint="For the audit log, which only the network’s staff reads." />
    </AskFirst>
  );
}
