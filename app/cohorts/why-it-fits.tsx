import { Field } from "#app/ui/form/field.tsx";
import type { FailedForm } from "./cohort-form.tsx";

/** A moderator's reason for whom they bring to a table, in the field `reason`. */
export function WhyItFits({ failed }: { failed?: FailedForm }) {
  return (
    <Field
      as="textarea"
      name="reason"
      label="Why it fits"
      rows={3}
      maxLength={500}
      hint="Moderators alone read it. It is the note on each pair that has to be looked at."
      defaultValue={failed?.values.reason}
      error={failed?.errors.reason}
      required
    />
  );
}
