import type { Field as Blank } from "#app/documents/fields.ts";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { BLANKS_A_FORM, blankParts, blankTypes, LONGEST } from "./blanks.ts";

type Props = {
  blanks: readonly Blank[];
  /** Those that nobody has set up yet. */
  fresh: readonly string[];
  errors: Readonly<Record<string, string>>;
  /** The fields as they were typed, where the form comes back. */
  values: Readonly<Record<string, string>> | undefined;
};

/** The blanks of a text, each folded away: what it is called, what is filled in, and what helps to fill it in. */
export function BlanksForm({ blanks, fresh, errors, values }: Props) {
  const shown = blanks.slice(0, BLANKS_A_FORM);
  return (
    <Sheet id="blanks" title="Blanks">
      <p className="meta">
        What each practice fills in for itself. Write a blank as two curly brackets with its name, such as{" "}
        <code>{"{{practice_name}}"}</code>; once you save, it is here to be set up.
      </p>
      {shown.map((blank) => (
        <OneBlank
          key={blank.name}
          blank={blank}
          isNew={fresh.includes(blank.name)}
          errors={errors}
          values={values}
        />
      ))}
      {blanks.length > shown.length && (
        <p className="meta">
          The other {blanks.length - shown.length} are set up where their section is edited.
        </p>
      )}
    </Sheet>
  );
}

type OneProps = Pick<Props, "errors" | "values"> & { blank: Blank; isNew: boolean };

function OneBlank({ blank, isNew, errors, values }: OneProps) {
  const { name, label, type, help, default: usual, choices = [] } = blank;
  const has = (part: (typeof blankParts)[number], saved: string) => {
    const field = `${part}:${name}`;
    const error = errors[field];
    return { name: field, defaultValue: values?.[field] ?? saved, ...(error && { error }) };
  };
  const isWrong = blankParts.some((part) => errors[`${part}:${name}`]);
  return (
    <details className="fold-plain" open={isWrong}>
      <summary>
        <Icon name="down" />
        <span>
          <bdi>{label}</bdi>
          <span className="hint">
            {isNew ? "Not set up yet" : `${blankTypes[type]}${usual && `, usually “${usual}”`}`}
          </span>
        </span>
      </summary>
      <div className="form">
        <Field
          {...has("label", label)}
          label="What it is called"
          maxLength={LONGEST.label}
          hint={`In the text: {{${name}}}`}
        />
        <div className="field-row">
          <Field as="select" {...has("type", type)} label="What is filled in">
            {Object.entries(blankTypes).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Field>
          <Field
            {...has("default", usual)}
            label="Where nobody says otherwise"
            maxLength={LONGEST.default}
            optional
          />
        </div>
        <Field
          as="textarea"
          {...has("choices", choices.join("\n"))}
          label="The choices"
          rows={3}
          className="is-short"
          hint="For one of several only; each on a line of its own."
          optional
        />
        <Field {...has("help", help)} label="A word of help" maxLength={LONGEST.help} optional />
      </div>
    </details>
  );
}
