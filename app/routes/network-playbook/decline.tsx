import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { OFFERS } from "#app/contracts/network/addresses.ts";
import { offerAt } from "#app/contracts/network/offer-at.server.ts";
import { Declining } from "#app/contracts/network/schema.server.ts";
import { titleOfEntry } from "#app/contracts/network/titled-entry.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Decline a playbook entry");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: offerAt,
    show: (offer) => ({ uid: offer.uid, title: titleOfEntry(offer), released: offer.state === "released" }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Declining,
    find: offerAt,
    run: (db, { id }, { words }) => verbs.declineOffer(db, { offer: id, why: words }),
    to: `${OFFERS}?done=declined`,
  });
}

export default function DeclineOffer() {
  const { uid, title, released } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={released ? `Take “${title}” out?` : `Decline “${title}”?`}
      back={{ href: `${OFFERS}/${uid}`, label: title }}
      lead={
        released
          ? "Nobody in the network reads it any more. Whoever offered it reads your words, and can offer it anew."
          : "It is not released. Whoever offered it reads your words, and can offer it anew."
      }
      deed={released ? "Take it out" : "Decline it"}
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        rows={3}
        name="words"
        label="Your words to them"
        required
        maxLength={500}
        hint="What should be different, and why."
        defaultValue={failed?.values.words}
        error={failed?.errors.words}
      />
    </AskFirst>
  );
}
