import { dayRead } from "#app/documents/day.ts";
import { type Field as Blank, labelOf } from "#app/documents/fields.ts";
import { isolated } from "#app/text/isolated.ts";
import { Field } from "#app/ui/form/field.tsx";

/** A blank as its form shows it. */
export type ShownBlank = Blank & {
  /** Its name in the form. */
  field: string;
  /** The words that the practice has filled in earlier, here or in another document. */
  answer: string;
  /** Other documents of the manual that ask for the same. */
  alsoIn: readonly string[];
};

type Failed = { errors: Record<string, string>; values: Record<string, string> } | undefined;

type Props = { blanks: readonly ShownBlank[]; failed: Failed };

/** The blanks of a document, each to be filled in or left for later. */
export function BlankFields({ blanks, failed }: Props) {
  return blanks.map((blank) => (
    <BlankField
      key={blank.name}
      blank={blank}
      error={failed?.errors[blank.field]}
      typed={failed ? (failed.values[blank.field] ?? "") : blank.answer}
    />
  ));
}

type OneProps = { blank: ShownBlank; error: string | undefined; typed: string };

function BlankField({ blank, error, typed }: OneProps) {
  const { field, type, choices = [] } = blank;
  const usual = blank.default;
  const common = { name: field, label: labelOfBlank(blank), hint: hintOf(blank), error };
  if (type !== "choice")
    return (
      <Field
        {...common}
        {...inputs[type]}
        defaultValue={typed}
        maxLength={type === "date" ? undefined : 500}
        placeholder={type === "date" ? undefined : usual}
      />
    );
  return (
    <Field as="select" {...common} defaultValue={typed}>
      <option value="">{usual ? `As it is: ${usual}` : "Not yet"}</option>
      {[...new Set([...choices, ...(typed ? [typed] : [])])].map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Field>
  );
}

const inputs = {
  text: { autoComplete: "off" },
  number: { inputMode: "decimal", autoComplete: "off", dir: "ltr" },
  date: { type: "date" },
} as const;

/** The words by which a blank is called. */
export function labelOfBlank({ label, name }: Pick<Blank, "label" | "name">): string {
  return label || labelOf(name);
}

function hintOf({ help, type, default: usual, alsoIn }: ShownBlank): string | undefined {
  const sentences = [
    help && isolated(help).replace(/([^.!?])$/, "$1."),
    type === "date" && /^\d{4}-\d\d-\d\d$/.test(usual) && `Left empty, it is ${dayRead(usual)}.`,
    alsoIn.length > 0 && `Also used in ${alsoIn.slice(0, 3).map(quoted).join(", ")}${moreThan(alsoIn)}.`,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

function quoted(title: string): string {
  return `“${isolated(title)}”`;
}

function moreThan({ length }: readonly string[]): string {
  return length > 3 ? ` and ${length - 3} more` : "";
}
