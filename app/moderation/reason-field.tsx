import { Field } from "#app/ui/form/field.tsx";

type Props = {
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  /** Readers of it. */
  hint: string;
  label?: string;
  /** Words that stand there already. */
  value?: string;
};

/** Why something is done. */
export function ReasonField({ failed, hint, value, label = "Reason" }: Props) {
  return (
    <Field
      as="textarea"
      name="reason"
      label={label}
      rows={3}
      maxLength={500}
      hint={hint}
      defaultValue={failed?.values.reason ?? value}
      error={failed?.errors.reason}
      required
    />
  );
}
