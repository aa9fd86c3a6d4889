import { specialties, states } from "#app/practices/vocabulary.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { POOL } from "./addresses.ts";

type Props = { part: string; specialty: string; state: string };

/** Narrows the pool down to a specialty or a state. */
export function PoolFilter({ part, specialty, state }: Props) {
  return (
    <search>
      <form className="filters" action={POOL}>
        {part !== "waiting" && <input type="hidden" name="show" value={part} />}
        <Choice
          name="specialty"
          label="Specialty"
          any="Any specialty"
          words={specialties}
          chosen={specialty}
        />
        <Choice name="state" label="State" any="Any state" words={states} chosen={state} />
        <div className="filters-go">
          <Button icon="search">Show</Button>
          {(specialty || state) && (
            <ButtonLink variant="quiet" href={part === "waiting" ? POOL : `${POOL}?show=${part}`}>
              Show all
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  words: readonly { value: string; label: string }[];
  chosen: string;
};

function Choice({ name, label, any, words, chosen }: ChoiceProps) {
  return (
    <Field as="select" name={name} label={label} defaultValue={chosen}>
      <option value="">{any}</option>
      {words.map((word) => (
        <option key={word.value} value={word.value}>
          {word.label}
        </option>
      ))}
    </Field>
  );
}
