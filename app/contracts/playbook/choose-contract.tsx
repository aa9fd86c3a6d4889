import { Field, type FieldError } from "#app/ui/form/field.tsx";
import { ClauseOptions } from "../clause-options.tsx";
import { counterparties, counterpartyNames } from "../vocabulary.ts";

type Props = { value: string; any: string; label?: string; hideLabel?: boolean; error?: FieldError };

/** Chooses a kind of clause, or with `any` none. */
export function ClauseField({ value, any, ...field }: Props) {
  return (
    <Field as="select" name="clause" label="Clause" {...field} defaultValue={value}>
      <option value="">{any}</option>
      <ClauseOptions />
    </Field>
  );
}

/** Chooses with whom a contract is made, or with `any` everybody. */
export function CounterpartyField({ value, any, ...field }: Props) {
  return (
    <Field as="select" name="with" label="With whom" {...field} defaultValue={value}>
      <option value="">{any}</option>
      {counterpartyNames.map((name) => (
        <option key={name} value={name}>
          {counterparties[name].name}
        </option>
      ))}
    </Field>
  );
}
