import { Field } from "#app/ui/form/field.tsx";

type Props = {
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  /** Readers of it. */
  hint: string;
  optional?: boolean;
};

/** Why something is done, for those who will read it. */
export function WhyField({ failed, hint, optional }: Props) {
  return (
    <Field
      as="textarea"
      name="reason"
      label="Why"
      rows={2}
      className="is-short"
      maxLength={500}
      hint={hint}
      defaultValue={failed?.values.reason}
      error={failed?.errors.reason}
      optional={optional}
      required={!optional}
    />
  );
}
