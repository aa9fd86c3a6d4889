import { type InputHTMLAttributes, type ReactNode, useState } from "react";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { SEATS_AT_FIRST, SEATS_AT_LEAST, SEATS_AT_MOST, slugOf } from "./policy.ts";

type Facts = { name: string; slug: string; focus: string; purpose: string; capacity: number };
export type FailedForm = { errors: Record<string, string>; values: Record<string, string> };

const labels = {
  name: "Name",
  slug: "Link",
  focus: "Focus",
  purpose: "Purpose",
  capacity: "Seats",
  charter: "Charter",
};

/** The fields that say what a cohort is. */
export function CohortFields({ cohort, failed }: { cohort: Facts; failed?: FailedForm }) {
  return (
    <>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <NameField {...typedOf("name", cohort, failed)} />
      <LinkField
        {...typedOf("slug", cohort, failed)}
        hint="The part after /c/ in the cohort’s links. Those that members kept stop working when you change it."
      />
      <MoreFacts cohort={cohort} failed={failed} />
    </>
  );
}

/** The same for a new cohort: its name, and folded what can be left as it is. */
export function NewCohortFields({ failed }: { failed?: FailedForm }) {
  const [name, setName] = useState(failed?.values.name ?? "");
  const proposed = slugOf(name);
  const errors = failed?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <NameField
        {...typedOf("name", undefined, failed)}
        hint="Such as “River owners”."
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Unfolding
        words="Link, focus and seats"
        open={Boolean(errors.slug || errors.focus || errors.purpose || errors.capacity)}
      >
        <LinkField
          {...typedOf("slug", undefined, failed)}
          placeholder={proposed}
          hint="The part after /c/ in the cohort’s links. Left empty, it is made from the name."
          optional
        />
        <MoreFacts cohort={undefined} failed={failed} />
      </Unfolding>
    </>
  );
}

/** Fields that may stay as they are, folded away unless one of them has an error. */
export function Unfolding({ words, open, children }: { words: string; open: boolean; children: ReactNode }) {
  return (
    <details className="fold-plain" open={open || undefined}>
      <summary>
        <Icon name="down" />
        {words}
      </summary>
      <div className="form">{children}</div>
    </details>
  );
}

function typedOf(name: keyof Facts, cohort: Facts | undefined, failed: FailedForm | undefined) {
  return {
    name,
    label: labels[name],
    error: failed?.errors[name],
    defaultValue: failed ? failed.values[name] : cohort?.[name],
  };
}

type Typed = ReturnType<typeof typedOf> &
  Pick<InputHTMLAttributes<HTMLInputElement>, "onInput" | "placeholder"> & {
    hint?: string;
    optional?: boolean;
  };

function NameField(typed: Typed) {
  return <Field {...typed} name="name" maxLength={80} autoComplete="off" required />;
}

function LinkField(typed: Typed) {
  return <Field {...typed} name="slug" maxLength={40} autoComplete="off" autoCapitalize="none" />;
}

function MoreFacts({ cohort, failed }: { cohort: Facts | undefined; failed?: FailedForm }) {
  const typed = (name: keyof Facts) => typedOf(name, cohort, failed);
  const capacity = typed("capacity");
  return (
    <>
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
        {...capacity}
        defaultValue={capacity.defaultValue ?? SEATS_AT_FIRST}
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
