import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { ageGroups, disciplines, sizeBands, specialties, states } from "./vocabulary.ts";

export type Profile = {
  name: string;
  town: string;
  state: string;
  zip: string;
  disciplines: string[];
  specialties: string[];
  ageGroups: string[];
  sizeBand: string;
  website: string;
  description: string;
};

type Failed = { errors: Record<string, string>; values: Record<string, string> };

type Props = {
  practice: Profile;
  failed?: Failed;
  submit: string;
  cancel: string;
};

export const practiceLabels = {
  name: "Name",
  town: "Town",
  state: "State",
  zip: "ZIP code",
  disciplines: "Disciplines",
  specialties: "Specialties",
  ageGroups: "Ages",
  sizeBand: "Size",
  website: "Website",
  description: "About the practice",
};

/** Everything that others learn about a practice. */
export function PracticeForm({ practice, failed, submit, cancel }: Props) {
  const { typed } = fieldsOf(practice, failed);
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={practiceLabels} />
      <Field {...typed("name")} autoComplete="organization" maxLength={120} required />
      <div className="field-row">
        <Field {...typed("town")} autoComplete="address-level2" maxLength={80} required />
        <StateField {...typed("state")} />
        <Field {...typed("zip")} autoComplete="postal-code" inputMode="numeric" maxLength={10} required />
      </div>
      <WhatItDoes practice={practice} failed={failed} />
      <div className="form-foot">
        <Button variant="primary">{submit}</Button>
        <ButtonLink variant="quiet" href={cancel}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}

/** Makes the properties of a practice's fields: what was typed, or else what is known. */
export function fieldsOf(practice: Profile | undefined, failed: Failed | undefined) {
  const errors = failed?.errors ?? {};
  return {
    typed: (name: keyof Omit<Profile, "disciplines" | "specialties" | "ageGroups">) => ({
      name,
      label: practiceLabels[name],
      error: errors[name],
      defaultValue: failed ? failed.values[name] : practice?.[name],
    }),
    ticked: (name: "disciplines" | "specialties" | "ageGroups") => ({
      name,
      legend: practiceLabels[name],
      error: errors[name],
      chosen: failed ? (failed.values[`${name}[]`]?.split("\n") ?? []) : (practice?.[name] ?? []),
    }),
  };
}

/** The state that a practice is in. */
export function StateField(field: { name: string; label: string; error?: string; defaultValue?: string }) {
  return (
    <Field as="select" {...field} autoComplete="address-level1" required>
      <option value="">Choose</option>
      {states.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Field>
  );
}

/** Fields that say what a practice does, for whom, how large it is and what it says of itself. */
export function WhatItDoes({ practice, failed }: { practice?: Profile; failed?: Failed }) {
  const { typed, ticked } = fieldsOf(practice, failed);
  return (
    <>
      <Ticks {...ticked("disciplines")} words={disciplines} />
      <Ticks {...ticked("specialties")} words={specialties} hint="Whatever you are known for." />
      <Ticks {...ticked("ageGroups")} words={ageGroups} hint="The ages you treat." />
      <Field as="select" {...typed("sizeBand")} hint="Therapists and assistants who treat." optional>
        <option value="">Not said</option>
        {sizeBands.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Field>
      <Field {...typed("website")} inputMode="url" autoComplete="url" maxLength={200} optional />
      <Field
        as="textarea"
        {...typed("description")}
        hint="Two or three sentences. What you do, for whom, and what others could ask you about."
        maxLength={2000}
        optional
      />
    </>
  );
}

type TicksProps = {
  name: string;
  legend: string;
  hint?: string;
  error?: string;
  chosen: readonly string[];
  words: readonly { value: string; label: string }[];
};

/** Boxes of which any number may be ticked. */
export function Ticks({ name, legend, hint, error, chosen, words }: TicksProps) {
  return (
    <Choices name={name} legend={legend} hint={hint} error={error} columns>
      {words.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={`${name}-${value}`}
          name={`${name}[]`}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </Choices>
  );
}
