import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { findCohortForStaff, findHeldSeat, unseatPractice } from "#app/cohorts/admin-queries.server.ts";
import { Reason } from "#app/cohorts/schema.server.ts";
import { ReasonField } from "#app/moderation/reason-field.tsx";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";
import { numberIn } from "#app/web/number-in.ts";

export const meta: MetaFunction = () => [{ title: "End a seat · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const seat = found(await findHeldSeat(db, cohort, found(numberIn(params.seat))));
    return { cohort: { slug: cohort.slug, name: cohort.name }, seat };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm({ request, context }, Reason);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    writeAsStaff(context, async (db) => {
      const cohort = found(await findCohortForStaff(db, params.cohort));
      const seat = found(await findHeldSeat(db, cohort, found(numberIn(params.seat))));
      await unseatPractice(db, seat, form.data.reason);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${params.cohort}?done=unseated`);
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
      <ReasonField failed={failed} hint="For the audit log, which only the network’s staff reads." />
    </AskFirst>
  );
}
