import { isolated } from "#app/text/isolated.ts";
import { Field } from "#app/ui/form/field.tsx";
import { counted } from "../../text/counted.ts";

/** A cohort with seats that are free. */
export type OpenCohort = { slug: string; name: string; free: number };

type Props = {
  cohorts: readonly OpenCohort[];
  chosen: string;
  /** Words that were typed of why it fits. */
  why: string | undefined;
  errors?: Record<string, string>;
};

/** The cohort in which new practices get their seats, and why they fit; nothing where no cohort has one free. */
export function CohortChoice({ cohorts, chosen, why, errors = {} }: Props) {
  if (cohorts.length === 0 && !errors.cohort) return null;
  return (
    <>
      <Field as="select" name="cohort" label="Seat in" defaultValue={chosen} error={errors.cohort} optional>
        <option value="">No cohort yet</option>
        {cohorts.map(({ slug, name, free }) => (
          <option key={slug} value={slug}>
            {`${isolated(name)}, ${counted(free, "seat")} free`}
          </option>
        ))}
      </Field>
      <Field
        name="why"
        label="Why nobody competes there"
        hint="Nobody has judged a new practice yet, so say it where others sit. Moderators alone read it."
        maxLength={500}
        defaultValue={why}
        error={errors.why}
        optional
      />
    </>
  );
}
