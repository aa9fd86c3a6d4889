import { fieldsOf, practiceLabels, StateField, WhatItDoes } from "#app/practices/practice-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { CohortChoice, type OpenCohort } from "./cohort-choice.tsx";

type Props = {
  cohorts: readonly OpenCohort[];
  /** The cohort that one came from. */
  chosen: string;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
  cancel: string;
};

const labels = {
  ...practiceLabels,
  name: "Practice",
  email: "Owner’s email",
  ownerName: "Owner’s name",
  cohort: "Seat in",
  why: "Why nobody competes there",
};

/** Fields that are folded away: an error among them unfolds them. */
const later = [
  "ownerName",
  "zip",
  "disciplines",
  "specialties",
  "ageGroups",
  "sizeBand",
  "website",
  "description",
];

/** A practice, the invitation of its owner and its seat, in one form. */
export function NewPracticeForm({ cohorts, chosen, failed, cancel }: Props) {
  const { typed } = fieldsOf(undefined, failed);
  const sendsMail = useSendsMail();
  const errors = failed?.errors ?? {};
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      <Field {...typed("name")} label={labels.name} autoComplete="off" maxLength={120} required />
      <div className="field-row">
        <Field {...typed("town")} autoComplete="off" maxLength={80} required />
        <StateField {...typed("state")} />
      </div>
      <Field
        name="email"
        label={labels.email}
        type="email"
        inputMode="email"
        autoComplete="off"
        hint={
          sendsMail
            ? "An invitation goes there. It works for three days."
            : "No email is sent: you get a link to give them."
        }
        defaultValue={failed?.values.email}
        error={errors.email}
        required
      />
      <CohortChoice
        cohorts={cohorts}
        chosen={failed?.values.cohort ?? chosen}
        why={failed?.values.why}
        errors={errors}
      />
      <details className="fold-plain" open={later.some((name) => errors[name])}>
        <summary>
          <Icon name="down" />
          More about the practice
        </summary>
        <div className="form">
          <p className="hint">Its owner can say all of this later.</p>
          <Field
            name="ownerName"
            label={labels.ownerName}
            autoComplete="off"
            maxLength={80}
            defaultValue={failed?.values.ownerName}
            error={errors.ownerName}
            optional
          />
          <Field {...typed("zip")} autoComplete="off" inputMode="numeric" maxLength={10} optional />
          <WhatItDoes failed={failed} />
        </div>
      </details>
      <div className="form-foot">
        <Button variant="primary">Add it and invite the owner</Button>
        <ButtonLink variant="quiet" href={cancel}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
