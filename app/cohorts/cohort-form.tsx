import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { SEATS_AT_LEAST, SEATS_AT_MOST } from "./policy.ts";

type Facts = { name: string; slug: string; focus: string; purpose: string; capacity: number };
export type FailedForm = { errors: Record<string, string>; values: Record<string, string> };

const labels = {
  name: "Name",
  slug: "Address",
  focus: "Focus",
  purpose: "Purpose",
  capacity: "Seats",
  charter: "Charter",
};

/** The fields that say what a cohort is. */
export function CohortFields({ cohort, failed }: { cohort?: Facts; failed?: FailedForm }) {
  const typed = (name: keyof Facts) => ({
    name,
    label: labels[name],
    error: failed?.errors[name],
    defaultValue: failed ? failed.values[name] : cohort?.[name],
  });
  return (
    <>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <Field {...typed("name")} maxLength={80} autoComplete="off" required />
      <Field
        {...typed("slug")}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        optional={!cohort}
        hint={
          cohort
            ? "The part after /c/ in the cohort’s addresses. Links that members kept stop working when you change it."
            : "The part after /c/ in the cohort’s addresses. Leave it empty, and it is made from the name."
        }
      />
      <Field {...typed("focus")} maxLength={200} hint="Which practices sit here, in one line." optional />
      <Field
        as="textarea"
        {...typed("purpose")}
        rows={3}
        maxLength={1000}
        hint="What they do together. Members see it above their conversations."
        optional
      />
      <Field
        {...typed("capacity")}
        type="number"
        inputMode="numeric"
        min={SEATS_AT_LEAST}
        max={SEATS_AT_MOST}
        hint="Five to eight practices talk best."
        required
      />
    </>
  );
}

/** The charter in Markdown. */
export function CharterField({ charter, failed }: { charter?: string; failed?: FailedForm }) {
  return (
    <Field
      as="textarea"
      name="charter"
      label={labels.charter}
      rows={18}
      error={failed?.errors.charter}
      defaultValue={failed?.values.charter ?? charter}
      hint="How the cohort works together and what stays inside. Lines that begin with # are headings, with - points of a list; **two stars** make words bold."
      required
    />
  );
}
