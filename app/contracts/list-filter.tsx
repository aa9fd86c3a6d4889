import { states } from "#app/practices/vocabulary.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { ChosenContracts } from "./chosen.ts";
import { ClauseField, CounterpartyField } from "./playbook/choose-contract.tsx";

/** Narrows the list of contract questions by whom they are with, the clause and the state. */
export function ListFilter({ home, chosen }: { home: string; chosen: ChosenContracts }) {
  return (
    <form method="get" action={home} className="flow shelf-filter">
      <CounterpartyField value={chosen.counterparty ?? ""} any="With anybody" hideLabel />
      <ClauseField value={chosen.clause ?? ""} any="About any clause" hideLabel />
      <Field as="select" name="state" label="State" hideLabel defaultValue={chosen.state ?? ""}>
        <option value="">In any state</option>
        {states.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Button>Show</Button>
    </form>
  );
}
