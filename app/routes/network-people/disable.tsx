import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { actAsAdministrator, askAsAdministrator } from "#app/accounts/staff-actions.server.ts";
import { personOfNetwork } from "#app/moderation/network/person-of-network.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { DisablingReason } from "#app/moderation/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address. */
const deeds = {
  disable: {
    page: "Shut someone out",
    out: true,
    question: (name: string) => `Shut ${name} out?`,
    lead: "Every session of theirs ends at once, and they cannot sign in. What they wrote stays. You can let them back in.",
    button: "Shut them out",
    done: "disabled",
  },
  enable: {
    page: "Let someone back in",
    out: false,
    question: (name: string) => `Let ${name} back in?`,
    lead: "They sign in as before.",
    button: "Let them back in",
    done: "enabled",
  },
};

export const meta = titled(({ location }) => twinAt(deeds, location.pathname).page);

export function loader(args: LoaderFunctionArgs) {
  return askAsAdministrator(args, {
    find: personOfNetwork,
    show: ({ name, uid }) => ({ person: { name, uid } }),
  });
}

export function action(args: ActionFunctionArgs) {
  const { out, done } = twinAt(deeds, args.context.path);
  return actAsAdministrator(args, {
    form: DisablingReason,
    find: personOfNetwork,
    run: (db, person, { reason }) =>
      verbs.setDisabled(db, { member: person.memberId, disabled: out, reason }),
    to: ({ uid }) => `/admin/people/${uid}?done=${done}`,
  });
}

export default function ShutOutOrLetBackIn() {
  const { person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const deed = twinAt(deeds, useLocation().pathname);
  return (
    <AskFirst
      title={deed.question(isolated(person.name))}
      back={{ href: `/admin/people/${person.uid}`, label: person.name }}
      lead={deed.lead}
      deed={deed.button}
      danger={deed.out}
      error={failed?.errors.form}
    >
      <ReasonField
        failed={failed}
        hint="A few words for the audit log, which only the network’s staff reads."
      />
    </AskFirst>
  );
}
