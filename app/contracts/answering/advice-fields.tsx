import { states } from "#app/practices/vocabulary.ts";
import { Checkbox } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { TypedAdvice } from "../facts.ts";
import { positionNames, positions, WHY_MAX, WORDING_MAX } from "../vocabulary.ts";

export type AdviceFieldsProps = { typed: TypedAdvice; errors?: Record<string, string> };

/** Fields for what an answer may say besides its text, folded until somebody wants it. */
export function AdviceFold({ typed, errors }: AdviceFieldsProps) {
  const filled = Object.values(typed).some(Boolean);
  const wrong = ["advice", "wording", "why", "year"].some((name) => errors?.[name]);
  return (
    <details className="fold-plain" open={filled || wrong}>
      <summary>
        Say what you advise, and how you know
        <Icon name="down" />
      </summary>
      <AdviceFields typed={typed} errors={errors} />
    </details>
  );
}

/** The same without a fold, where it is all that is asked. */
export function AdviceFields({ typed, errors }: AdviceFieldsProps) {
  const { advice, wording, why, firstHand, state, year } = typed;
  return (
    <div className="stack">
      <Field as="select" name="advice" label="I would" optional defaultValue={advice} error={errors?.advice}>
        <option value="">Not said</option>
        {positionNames.map((name) => (
          <option key={name} value={name}>
            {positions[name]}
          </option>
        ))}
      </Field>
      <Field
        as="textarea"
        name="wording"
        label="Wording that helped"
        hint="Without names and amounts: write [the hospital] for a name."
        optional
        rows={3}
        maxLength={WORDING_MAX}
        defaultValue={wording}
        error={errors?.wording}
      />
      <Field
        as="textarea"
        name="why"
        label="Why it mattered"
        optional
        rows={2}
        maxLength={WHY_MAX}
        defaultValue={why}
        error={errors?.why}
      />
      <Checkbox
        name="firstHand"
        value="yes"
        label="I faced this myself"
        hint="Without the tick it is your opinion."
        defaultChecked={firstHand === "yes"}
      />
      <Field as="select" name="state" id="advice-state" label="State" optional defaultValue={state}>
        <option value="">Not said</option>
        {states.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Field
        name="year"
        label="Year"
        optional
        inputMode="numeric"
        autoComplete="off"
        defaultValue={year}
        error={errors?.year}
      />
    </div>
  );
}
