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

export const meta: MetaFunction = () => [{ title: "Appoint a facilitator · Roundtable" }];

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
      await appoint(db, cohort, found(await findAttendee(db, cohort, found(uidIn(params.person)))), true);
    }),
  );
  if (!done.ok) return done.answer;
  return redirect(`/admin/cohorts/${params.cohort}?done=appointed`);
}

export default function AppointFacilitator() {
  const { cohort, person } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Make ${isolated(person.name)} a facilitator of ${isolated(cohort.name)}?`}
      back={{ href: `/admin/cohorts/${cohort.slug}`, label: cohort.name }}
      lead="They lead the cohort: they post announcements, decide on reports, and see which moderators have looked inside."
      deed="Make facilitator"
      error={failed?.errors.form}
    />
  );
}
