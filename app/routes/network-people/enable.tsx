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

export const meta: MetaFunction = () => [{ title: "Let someone back in · Roundtable" }];

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
      await setDisabled(db, person, false, form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/people/${params.person}?done=enabled`);
}

export default function LetBackIn() {
  const { person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Let ${isolated(person.name)} back in?`}
      back={{ href: `/admin/people/${person.uid}`, label: person.name }}
      lead="They sign in as before."
      deed="Let them back in"
      error={failed?.errors.form}
    >
      <ReasonField failed={failed} hint="For the audit log, which only the network’s staff reads." />
    </AskFirst>
  );
}
