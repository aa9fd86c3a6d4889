import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { outcomeAt } from "#app/contracts/outcomes/outcome-at.server.ts";
import { OutcomeStep } from "#app/contracts/outcomes/outcome-step.tsx";
import { canTell, FINAL_WORDING_MAX } from "#app/contracts/outcomes/policy.ts";
import { HowItEnded } from "#app/contracts/outcomes/schema.server.ts";
import { askedOfThread, toThread } from "#app/threads/changing/thread-at.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("How it ended");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    show: (at) => ({ ...askedOfThread(at), outcome: at.outcome }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: HowItEnded,
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    run: (db, { thread }, { wording, rounds, days }) =>
      verbs.tellHowItEnded(db, {
        ...{ cohort: thread.cohortId, thread: thread.id, wording },
        ...{ inRounds: rounds, inDays: days },
      }),
    to: toThread,
  });
}

export default function HowItWasWorded() {
  const { back, outcome } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const typed = failed?.values;
  return (
    <OutcomeStep
      back={back}
      title="Anything more?"
      lead="All of this can stay empty. What you told is kept already."
      error={failed?.errors.form}
    >
      <Field
        as="textarea"
        name="wording"
        label="How it is worded now"
        hint="Without names and amounts: write [the payer] or [the hospital] for a name. Check first that your contract lets you show it."
        optional
        rows={4}
        maxLength={FINAL_WORDING_MAX}
        defaultValue={typed?.wording ?? outcome.finalWording}
        error={failed?.errors.wording}
      />
      <Field
        name="rounds"
        label="Rounds"
        hint="How often it went back and forth."
        optional
        inputMode="numeric"
        defaultValue={typed?.rounds ?? outcome.rounds ?? ""}
        error={failed?.errors.rounds}
        autoComplete="off"
      />
      <Field
        name="days"
        label="Days"
        hint="How long it took."
        optional
        inputMode="numeric"
        defaultValue={typed?.days ?? outcome.days ?? ""}
        error={failed?.errors.days}
        autoComplete="off"
      />
      <div className="form-foot">
        <Button variant="primary">Done</Button>
      </div>
    </OutcomeStep>
  );
}
