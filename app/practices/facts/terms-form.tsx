import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices, Radio } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Ticks } from "../practice-form.tsx";
import { goals, payments, revenueBands } from "../vocabulary.ts";
import type { Terms } from "./queries.server.ts";
import { FACTS } from "./steps.ts";

type Props = {
  terms: Omit<Terms, "confirmedAt" | "confirmedBy" | "answered"> | undefined;
  /** Time zones to choose from, and the one of whoever fills it in. */
  zones: readonly (readonly [zone: string, name: string])[];
  myZone: string;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

const labels = {
  payment: "How the practice is paid",
  revenueBand: "Revenue in a year",
  openedYear: "Open since",
  timeZone: "Time zone",
  goals: "What you hope for from a cohort",
  recruitingMinutes: "Minutes that your staff drive to work",
};

/** Fields of how a practice is paid, how large and old it is, and what it hopes for. */
export function TermsForm({ terms, zones, myZone, failed }: Props) {
  const errors = failed?.errors ?? {};
  const typed = (name: keyof typeof labels, saved: string | number | null | undefined) => ({
    ...{ name, label: labels[name], error: errors[name] },
    defaultValue: failed ? failed.values[name] : (saved ?? ""),
  });
  const payment = failed ? failed.values.payment : terms?.payment;
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <Choices
        name="payment"
        legend={labels.payment}
        hint="A cohort works best where practices are paid alike."
        error={errors.payment}
      >
        {payments.map(({ value, label }) => (
          <Radio
            key={value}
            id={`payment-${value}`}
            name="payment"
            value={value}
            label={label}
            defaultChecked={payment === value}
          />
        ))}
      </Choices>
      <Field
        as="select"
        {...typed("revenueBand", terms?.revenueBand)}
        hint="A band only, so that a cohort is of like size. No amount is asked for."
        optional
      >
        <option value="">Not said</option>
        {revenueBands.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Field
        {...typed("openedYear", terms?.openedYear)}
        inputMode="numeric"
        hint="The year. Young practices have other questions than old ones."
        optional
      />
      <Field
        as="select"
        {...typed("timeZone", terms?.timeZone || myZone)}
        hint="So that a cohort can meet at an hour that suits everyone."
        required
      >
        {zones.map(([zone, name]) => (
          <option key={zone} value={zone}>
            {name}
          </option>
        ))}
      </Field>
      <Ticks
        name="goals"
        legend={labels.goals}
        hint="Tick what matters most. Moderators look for practices with the same hopes."
        error={errors.goals}
        chosen={failed ? (failed.values["goals[]"]?.split("\n") ?? []) : (terms?.goals ?? [])}
        words={goals}
      />
      <Field
        {...typed("recruitingMinutes", terms?.recruitingMinutes)}
        inputMode="numeric"
        hint="Where two practices look for the same staff, they may sit together and never see each other’s numbers on pay."
        optional
      />
      <div className="form-foot">
        <Button variant="primary">Save</Button>
        <ButtonLink variant="quiet" href={FACTS}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
