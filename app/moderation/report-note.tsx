import { Field } from "#app/ui/form/field.tsx";

type Props = { of: "post" | "document"; value: string | undefined; error: string | undefined };

/** Shows the field for a word beside a report; what it points at is not to be said again there. */
export function ReportNote({ of, value, error }: Props) {
  return (
    <Field
      as="textarea"
      name="note"
      label="Anything to add"
      optional
      rows={3}
      maxLength={1000}
      hint={`Please do not repeat names or numbers from the ${of}.`}
      defaultValue={value}
      error={error}
    />
  );
}
