import { isolated } from "#app/text/isolated.ts";
import { Field } from "#app/ui/form/field.tsx";
import { counted } from "../../text/counted.ts";

/** A cohort with seats that are free. */
export type OpenCohort = { slug: string; name: string; free: number };

type Props = { cohorts: readonly OpenCohort[]; chosen: string; error?: string };

/** The cohort in which new practices get their seats; nothing where no cohort has one free. */
export function CohortChoice({ cohorts, chosen, error }: Props) {
  if (cohorts.length === 0 && !error) return null;
  return (
    <Field
      as="select"
      name="cohort"
      label="Seat in"
      hint="Make sure that it competes with nobody at that table."
      defaultValue={chosen}
      error={error}
      optional
    >
      <option value="">No cohort yet</option>
      {cohorts.map(({ slug, name, free }) => (
        <option key={slug} value={slug}>
          {`${isolated(name)}, ${counted(free, "seat")} free`}
        </option>
      ))}
    </Field>
  );
}
