import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { ClauseField, CounterpartyField } from "./choose-contract.tsx";
import { type ChosenEntries, WORDS_MAX } from "./chosen.ts";

/** Narrows the playbook at an address to a clause, to a counterparty, and to words. */
export function EntryFilter({ home, chosen }: { home: string; chosen: ChosenEntries }) {
  return (
    <form method="get" action={home} className="flow shelf-filter no-print">
      <ClauseField value={chosen.clause ?? ""} any="All clauses" hideLabel />
      <CounterpartyField value={chosen.counterparty ?? ""} any="With anybody" hideLabel />
      <Field
        name="q"
        type="search"
        label="Words"
        hideLabel
        placeholder="Words in it"
        maxLength={WORDS_MAX}
        defaultValue={chosen.words}
      />
      <Button>Show</Button>
    </form>
  );
}
