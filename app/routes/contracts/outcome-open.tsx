import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { outcomeAt } from "#app/contracts/outcomes/outcome-at.server.ts";
import { OutcomeStep } from "#app/contracts/outcomes/outcome-step.tsx";
import { canTell } from "#app/contracts/outcomes/policy.ts";
import { DecideLater } from "#app/contracts/outcomes/schema.server.ts";
import { askedOfThread, toThread } from "#app/threads/changing/thread-at.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Still open");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    show: askedOfThread,
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: DecideLater,
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    run: (db, { thread }, { day }) =>
      verbs.decideLater(db, { cohort: thread.cohortId, thread: thread.id, nextDay: day }),
    to: toThread,
    field: "day",
  });
}

export default function StillOpen() {
  const { back } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <OutcomeStep
      back={back}
      title="When must you decide?"
      lead="That it is still open is kept. You are asked again two weeks after this day; without one, in a month."
      error={failed?.errors.form}
    >
      <Field
        name="day"
        type="date"
        label="Decide by"
        defaultValue={failed?.values.day ?? ""}
        error={failed?.errors.day}
      />
      <div className="form-foot">
        <Button variant="primary">Keep this day</Button>
        <ButtonLink variant="quiet" href={back.href}>
          No day yet
        </ButtonLink>
      </div>
    </OutcomeStep>
  );
}
