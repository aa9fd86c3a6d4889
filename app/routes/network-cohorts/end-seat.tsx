import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { heldSeatForStaff } from "#app/cohorts/cohort-for-staff.server.ts";
import { Reason } from "#app/cohorts/schema.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("End a seat");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: heldSeatForStaff,
    show: ({ cohort: { slug, name }, seat }) => ({ cohort: { slug, name }, seat }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: Reason,
    find: heldSeatForStaff,
    run: (db, { seat }, { reason }) => verbs.unseatPractice(db, { heldSeat: seat.id, reason }),
    to: ({ cohort }) => `/admin/cohorts/${cohort.slug}?done=unseated`,
  });
}

export default function EndASeat() {
  const { cohort, seat } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`End the seat of ${isolated(seat.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead={`Its people stop seeing ${isolated(cohort.name)} at once. What they wrote stays, under their names, and they can export their own posts.`}
      deed="End the seat"
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
