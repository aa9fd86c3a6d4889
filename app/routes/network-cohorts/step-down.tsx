import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAsStaff, writeAsStaff } from "#app/accounts/staff-transactions.server.ts";
import { appoint, findAttendee, findCohortForStaff } from "#app/cohorts/admin-queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readButton } from "#app/web/form.server.ts";
import { uidIn } from "#app/web/uid-in.ts";

export const meta: MetaFunction = () => [{ title: "End a facilitator’s part · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return readAsStaff(context, async (db) => {
    const cohort = found(await findCohortForStaff(db, params.cohort));
    const person = found(await findAttendee(db, cohort, found(uidIn(params.person))));
    return { cohort: { slug: cohort.slug, name: cohort.name }, person };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await readButton({ request, context });
  const done = await attempt({}, () =>
    writeAsStaff(context, async (db) => {
      const cohort = found(await findCohortForStaff(db, params.cohort));
      await appoint(db, cohort, found(await findAttendee(db, cohort, found(uidIn(params.person)))), false);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${params.cohort}?done=stepped`);
}

export default function StepDown() {
  const { cohort, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Let ${isolated(person.name)} no longer lead ${isolated(cohort.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="They keep their seat and stop deciding on reports."
      deed="No longer facilitator"
      error={failed?.errors.form}
    />
  );
}
