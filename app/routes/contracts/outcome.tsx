import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { outcomeHref } from "#app/contracts/outcomes/addresses.ts";
import { outcomeAt } from "#app/contracts/outcomes/outcome-at.server.ts";
import { OutcomeStep } from "#app/contracts/outcomes/outcome-step.tsx";
import { canTell } from "#app/contracts/outcomes/policy.ts";
import { Came } from "#app/contracts/outcomes/schema.server.ts";
import { type Result, results } from "#app/contracts/vocabulary.ts";
import { askedOfThread } from "#app/threads/changing/thread-at.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { firstError } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("What came of it?");

export function loader(args: LoaderFunctionArgs) {
  const chosen = new URL(args.request.url).searchParams.get("result");
  return ask(args, {
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    // The address of a mail chooses; nothing is told before a press.
    show: (at) => ({ ...askedOfThread(at), chosen: chosen ?? at.outcome.result }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Came,
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    run: async (db, { thread }, { came }) => {
      await verbs.tellResult(db, { cohort: thread.cohortId, thread: thread.id, came });
      return came;
    },
    to: ({ cohort, thread }, came) =>
      outcomeHref(cohort.slug, thread.number, came === "open" ? "open" : "moved"),
  });
}

export default function WhatCameOfIt() {
  const { cohort, back, chosen } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <OutcomeStep
      back={back}
      title="What came of it?"
      lead={`One press, and everyone in ${cohort.name} knows what can be had. You can change it later. No amounts.`}
      error={firstError(failed?.errors.form ?? failed?.errors.came)}
    >
      <div className="flow">
        {(Object.keys(results) as Result[]).map((result) => (
          <Button key={result} name="came" value={result} variant={result === chosen ? "primary" : undefined}>
            {results[result]}
          </Button>
        ))}
      </div>
      <div className="form-foot">
        <ButtonLink variant="quiet" href={back.href}>
          Not now
        </ButtonLink>
      </div>
    </OutcomeStep>
  );
}
