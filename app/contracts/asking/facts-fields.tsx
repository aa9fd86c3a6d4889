import type { FormEvent } from "react";
import { states } from "#app/practices/vocabulary.ts";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { ClauseOptions } from "../clause-options.tsx";
import type { TypedFacts } from "../facts.ts";
import {
  counterparties,
  counterpartyNames,
  EXCERPT_MAX,
  GOAL_MAX,
  leverageNames,
  leverages,
  stageNames,
  stages,
} from "../vocabulary.ts";

type Props = { typed: TypedFacts; errors?: Record<string, string> };

type ClauseChosen = (event: FormEvent<HTMLSelectElement>) => void;

/** The two facts that every contract question has: with whom, and which clause. */
export function FirstFacts({ typed, errors, clauseChosen }: Props & { clauseChosen?: ClauseChosen }) {
  return (
    <>
      <Field
        as="select"
        name="counterparty"
        label="Who is on the other side?"
        hint="The kind is enough: please leave their name out, here and below."
        required
        defaultValue={typed.counterparty}
        error={errors?.counterparty}
      >
        <option value="">Choose</option>
        {counterpartyNames.map((name) => (
          <option key={name} value={name}>
            {counterparties[name].name}
          </option>
        ))}
      </Field>
      <ClauseField
        place={0}
        label="Which clause?"
        typed={typed}
        error={errors?.clauses}
        onChange={clauseChosen}
      />
    </>
  );
}

/** Whatever else helps to answer, folded until somebody wants it or something in it is wrong. */
export function MoreFacts({ typed, errors, open }: Props & { open?: boolean }) {
  const { stage, neededBy, state, goal, leverage, lawyer, excerpt, clauses } = typed;
  const filled =
    [neededBy, state, goal, lawyer, excerpt].some(Boolean) || leverage.length > 0 || clauses.length > 1;
  const wrong = ["stage", "neededBy", "state", "goal", "leverage", "lawyer", "excerpt"].some(
    (name) => errors?.[name],
  );
  return (
    <details className="fold-plain" open={open || filled || wrong}>
      <summary>
        More that helps
        <Icon name="down" />
      </summary>
      <div className="stack">
        <Field
          name="neededBy"
          type="date"
          label="When must you decide?"
          hint="The question stands on top until then, and you are asked later what came of it."
          optional
          defaultValue={neededBy}
          error={errors?.neededBy}
        />
        <Field
          name="goal"
          label="What do you want to reach?"
          hint="In a line, such as: both sides answer for their own mistakes."
          optional
          maxLength={GOAL_MAX}
          defaultValue={goal}
          error={errors?.goal}
          autoComplete="off"
        />
        <Field as="select" name="stage" label="How far are you?" defaultValue={stage}>
          {stageNames.map((name) => (
            <option key={name} value={name}>
              {stages[name]}
            </option>
          ))}
        </Field>
        <Field as="select" name="state" label="State" optional defaultValue={state}>
          <option value="">Not said</option>
          {states.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Field>
        <ClauseField place={1} label="A second clause" typed={typed} />
        <ClauseField place={2} label="A third clause" typed={typed} />
        <Choices name="leverage" legend="What makes them listen?" columns>
          {leverageNames.map((name) => (
            <Checkbox
              key={name}
              id={`leverage-${name}`}
              name="leverage[]"
              value={name}
              label={leverages[name]}
              defaultChecked={leverage.includes(name)}
            />
          ))}
        </Choices>
        <Field as="select" name="lawyer" label="Does a lawyer help you?" optional defaultValue={lawyer}>
          <option value="">Not said</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </Field>
        <Field
          as="textarea"
          name="excerpt"
          label="The clause in their words"
          hint="Without names and amounts: write [the payer] or [the hospital] for a name. Check first that your contract lets you show it."
          optional
          rows={4}
          maxLength={EXCERPT_MAX}
          defaultValue={excerpt}
          error={errors?.excerpt}
        />
      </div>
    </details>
  );
}

type ClauseProps = {
  place: number;
  label: string;
  typed: TypedFacts;
  error?: string;
  onChange?: ClauseChosen;
};

function ClauseField({ place, label, typed, error, onChange }: ClauseProps) {
  return (
    <Field
      as="select"
      id={place === 0 ? "clauses" : `clauses-${place}`}
      name="clauses[]"
      label={label}
      required={place === 0}
      optional={place > 0}
      defaultValue={typed.clauses[place] ?? ""}
      error={error}
      onChange={onChange}
    >
      <option value="">{place === 0 ? "Choose" : "None"}</option>
      <ClauseOptions />
    </Field>
  );
}
