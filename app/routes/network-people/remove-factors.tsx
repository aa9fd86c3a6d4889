import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsAdministrator, askAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { personOfNetwork } from "#app/moderation/network/person-of-network.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { DisablingReason } from "#app/moderation/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Remove a second factor");

export function loader(args: LoaderFunctionArgs) {
  return askAsAdministrator(args, {
    find: personOfNetwork,
    show: ({ name, uid }) => ({ person: { name, uid } }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsAdministrator(args, {
    form: DisablingReason,
    find: personOfNetwork,
    run: (db, person, { reason }) => verbs.removeFactors(db, { member: person.memberId, reason }),
    to: ({ uid }) => `/admin/people/${uid}?done=factors`,
  });
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
      <ReasonField
        failed={failed}
        hint="A few words for the audit log, which only the network’s staff reads."
      />
    </AskFirst>
  );
}
