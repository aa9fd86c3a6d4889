import { Field } from "#app/ui/form/field.tsx";

type Props = {
  label: string;
  /** Readers of it. */
  hint: string;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  /** Words that stand there already. */
  value?: string;
  optional?: boolean;
};

/** Words of a case, a waiver or a group. */
export function WordsField({ label, hint, failed, value, optional }: Props) {
  return (
    <Field
      as="textarea"
      name="words"
      rows={4}
      label={label}
      hint={hint}
      maxLength={1000}
      optional={optional}
      required={!optional}
      defaultValue={failed?.values.words ?? value}
      error={failed?.errors.words}
    />
  );
}
