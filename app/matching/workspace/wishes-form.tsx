import { specialties } from "#app/practices/vocabulary.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { type Asked, GROUP, musts, saidOf } from "./asked.ts";

const legends = { alike: "Alike", unlike: "Different", between: "Between any two" };
const parts = ["alike", "unlike", "between"] as const;
const sizes = Array.from({ length: GROUP.most - GROUP.least + 1 }, (_, i) => GROUP.least + i);

/** Asks what the group is about, and what must be alike and different in it. It is sent as an address, so that it can be kept. */
export function WishesForm({ asked, page, deed }: { asked: Asked; page: string; deed: string }) {
  return (
    <search>
      <form className="form" action={page}>
        {asked.group && <input type="hidden" name="group" value={asked.group} />}
        <Field as="select" name="about" label="What the group is about" defaultValue={asked.about}>
          <option value="">Whatever specialty they share</option>
          {specialties.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Field>
        <details className="fold-plain" open={asked.must.length > 0 || undefined}>
          <summary>
            <Icon name="down" />
            What must be alike, and what must not
          </summary>
          <div className="form">
            {parts.map((part) => (
              <Choices
                key={part}
                name={part}
                legend={legends[part]}
                hint={part === "alike" ? "What is not ticked still counts, but is no must." : undefined}
              >
                {musts[part].map((each) => (
                  <Checkbox
                    key={each}
                    id={each}
                    name="must"
                    value={each}
                    label={saidOf[each]}
                    defaultChecked={asked.must.includes(each)}
                  />
                ))}
              </Choices>
            ))}
            <SizeField name="from" label="At least so many practices" size={asked.least} />
            <SizeField name="to" label="At most so many" size={asked.most} />
          </div>
        </details>
        <div className="form-foot">
          <Button icon="search">{deed}</Button>
        </div>
      </form>
    </search>
  );
}

function SizeField({ name, label, size }: { name: string; label: string; size: number }) {
  return (
    <Field as="select" name={name} label={label} defaultValue={String(size)}>
      {sizes.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </Field>
  );
}
