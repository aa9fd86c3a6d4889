import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { POOL } from "#app/practices/applying/addresses.ts";
import { inPoolAt } from "#app/practices/applying/in-pool-at.server.ts";
import { DecliningApplication } from "#app/practices/applying/schema.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Decline an application");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, { find: inPoolAt, show: ({ uid, name }) => ({ uid, name: isolated(name) }) });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: DecliningApplication,
    find: inPoolAt,
    run: (db, { id }, { words }) => verbs.declineApplication(db, { application: id, why: words }),
    to: `${POOL}?done=declined`,
  });
}

export default function DeclineApplication() {
  const { uid, name } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Decline ${name}?`}
      back={{ href: `${POOL}/${uid}`, label: name }}
      lead="It leaves the pool. Whoever applied reads your words, and can apply again after a month. You can put it back any time."
      deed="Decline it"
      danger
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="words"
        label="Your words to them"
        required
        maxLength={500}
        hint="Why, in a sentence or two. They cannot answer here."
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
      />
    </AskFirst>
  );
}
