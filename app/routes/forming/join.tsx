import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { WhyItFits } from "#app/cohorts/why-it-fits.tsx";
import { listRunning } from "#app/matching/forming/queries.server.ts";
import { CohortToJoin } from "#app/matching/forming/schema.server.ts";
import { formingHref } from "#app/matching/groups/addresses.ts";
import { AskForWaiver } from "#app/matching/waivers/ask-for-waiver.tsx";
import { practiceAt } from "#app/practices/practice-at.server.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { numberIn } from "#app/web/number-in.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Let a practice join a cohort");

export function loader(args: LoaderFunctionArgs) {
  const chosen = numberIn(new URL(args.request.url).searchParams.get("cohort"));
  return askAsStaff(args, {
    find: practiceAt,
    show: async ({ id, uid, name }, db) => ({
      ...{ uid, name: isolated(name), chosen },
      cohorts: (await listRunning(db, id)).map((each) => ({ ...each, name: isolated(each.name) })),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    form: CohortToJoin,
    find: practiceAt,
    run: (db, { id }, { cohort, reason }) => verbs.letJoin(db, { cohort, practice: id, reason }),
    to: (_, formation) => `${formingHref(formation)}?done=opened`,
    field: "cohort",
  });
}

export default function LetJoin() {
  const { uid, name, chosen, cohorts } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const wanted = cohorts.find(({ id }) => String(id) === failed?.values.cohort);
  return (
    <AskFirst
      title={`Let ${name} join a cohort`}
      back={{ href: `/admin/practices/${uid}`, label: name }}
      lead="First it is asked, without names. Then those who sit there can object to it in private, and it to them."
      deed="Begin"
      error={failed?.errors.form}
    >
      <Field
        as="select"
        name="cohort"
        label="Which cohort"
        hint={cohorts.length === 0 ? "No cohort has a seat free." : undefined}
        defaultValue={failed?.values.cohort ?? chosen ?? ""}
        error={failed?.errors.cohort}
        required
      >
        <option value="">Choose one</option>
        {cohorts.map((each) => (
          <option key={each.id} value={each.id}>
            {`${each.name}, ${counted(each.free, "seat")} free`}
          </option>
        ))}
      </Field>
      <AskForWaiver error={failed?.errors.cohort} cohort={wanted?.slug} practice={uid} />
      <WhyItFits failed={failed} />
    </AskFirst>
  );
}
