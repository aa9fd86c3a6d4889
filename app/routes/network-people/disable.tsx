import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsAdministrator, writeAsAdministrator } from "#app/accounts/staff-transactions.server.ts";
import { findPersonOfNetwork, setDisabled } from "#app/moderation/people-queries.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { DisablingReason } from "#app/moderation/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "Shut someone out · Roundtable" }];

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
      await setDisabled(db, person, true, form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/people/${params.person}?done=disabled`);
}

export default function ShutOut() {
  const { person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Shut ${isolated(person.name)} out?`}
      back={{ href: `/admin/people/${person.uid}`, label: person.name }}
      lead="Every session of theirs ends at once, and they cannot sign in. What they wrote stays. You can let them back in."
      deed="Shut them out"
      danger
      error={failed?.errors.form}
    >
      <ReasonField failed={failed} hint="For the audit log, which only the network’s staff reads." />
    </AskFirst>
  );
}
