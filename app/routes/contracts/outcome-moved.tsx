import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { outcomeHref } from "#app/contracts/outcomes/addresses.ts";
import { outcomeAt } from "#app/contracts/outcomes/outcome-at.server.ts";
import { OutcomeStep } from "#app/contracts/outcomes/outcome-step.tsx";
import { canTell, MOVED_WORDS_MAX } from "#app/contracts/outcomes/policy.ts";
import { WhatMoved } from "#app/contracts/outcomes/schema.server.ts";
import { type Mover, movers } from "#app/contracts/vocabulary.ts";
import { askedOfThread } from "#app/threads/changing/thread-at.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("What moved them?");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    show: (at) => ({
      ...askedOfThread(at),
      moved: at.outcome.moved,
      words: at.outcome.movedWords,
      came: at.outcome.result,
      next: outcomeHref(at.cohort.slug, at.thread.number, "wording"),
    }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: WhatMoved,
    find: outcomeAt,
    may: (viewer, { thread }) => canTell(viewer, thread),
    run: (db, { thread }, { moved, words }) =>
      verbs.tellWhatMoved(db, { cohort: thread.cohortId, thread: thread.id, movers: moved, words }),
    to: ({ cohort, thread }) => outcomeHref(cohort.slug, thread.number, "wording"),
  });
}

export default function WhatMovedThem() {
  const { back, moved, words, came, next } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const ticked = failed ? (failed.values["moved[]"] ?? "").split("\n") : moved;
  const tried = came === "refused" || came === "walked";
  return (
    <OutcomeStep
      back={back}
      title={tried ? "What did you try?" : "What moved them?"}
      lead="How it came out is kept already. Tick what applies, or leave it."
      error={failed?.errors.form}
    >
      <Choices
        name="moved"
        legend={tried ? "What we tried" : "What moved them"}
        error={failed?.errors.moved}
        columns
      >
        {(Object.keys(movers) as Mover[]).map((name) => (
          <Checkbox
            key={name}
            id={`moved-${name}`}
            name="moved[]"
            value={name}
            label={movers[name]}
            defaultChecked={ticked.includes(name)}
          />
        ))}
      </Choices>
      <Field
        as="textarea"
        name="words"
        label="In your words"
        hint="Without names and amounts."
        optional
        rows={3}
        maxLength={MOVED_WORDS_MAX}
        defaultValue={failed?.values.words ?? words}
        error={failed?.errors.words}
      />
      <div className="form-foot">
        <Button variant="primary">Next</Button>
        <ButtonLink variant="quiet" href={next}>
          Skip
        </ButtonLink>
      </div>
    </OutcomeStep>
  );
}
