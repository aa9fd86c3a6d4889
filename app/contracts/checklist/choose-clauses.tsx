import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { clausesFor } from "../clauses.ts";
import { CounterpartyField } from "../playbook/choose-contract.tsx";
import type { Counterparty } from "../vocabulary.ts";
import { checklistHref } from "./chosen.ts";

/** Asks with whom the contract is made. */
export function ChooseCounterparty({ slug, value }: { slug: string; value: string }) {
  return (
    <form method="get" action={checklistHref(slug)} className="no-print">
      <Sheet>
        <div className="form">
          <CounterpartyField value={value} any="Choose with whom" label="With whom is the contract?" />
        </div>
        <div className="form-foot">
          <Button>Go on</Button>
        </div>
      </Sheet>
    </form>
  );
}

type Props = { slug: string; counterparty: Counterparty; ticked: readonly string[] };

/** Asks which of the usual clauses the list is to have. */
export function ChooseClauses({ slug, counterparty, ticked }: Props) {
  return (
    <form method="get" action={checklistHref(slug)} className="no-print">
      <input type="hidden" name="with" value={counterparty} />
      <Sheet>
        <div className="form">
          <Choices name="clause" legend="Which clauses does it have?" columns>
            {clausesFor(counterparty).map(({ id, name }) => (
              <Checkbox
                key={id}
                id={`clause-${id}`}
                name="clause"
                value={id}
                label={name}
                defaultChecked={ticked.includes(id)}
              />
            ))}
          </Choices>
        </div>
        <div className="form-foot">
          <Button variant="primary">Make the list</Button>
        </div>
      </Sheet>
    </form>
  );
}
