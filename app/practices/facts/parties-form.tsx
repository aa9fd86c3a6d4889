import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { linesIn, type Party, type PartyStep, partyFields } from "./party-fields.ts";
import { FACTS } from "./steps.ts";

type Props = {
  step: PartyStep;
  parties: readonly Party[];
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

/** Fields of a step that names others, one name a line. Saved empty they say that there is none. */
export function PartiesForm({ step, parties, failed }: Props) {
  const errors = failed?.errors ?? {};
  const fields = partyFields[step];
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      {fields.map((field) => (
        <Field
          key={field.name}
          {...(field.most === 1 ? {} : { as: "textarea" as const, rows: 3 })}
          name={field.name}
          label={field.label}
          hint={field.hint}
          error={errors[field.name]}
          defaultValue={failed ? failed.values[field.name] : linesIn(field, parties)}
        />
      ))}
      <p className="hint">Leave a field empty where there is none. Once you save, that is an answer too.</p>
      <div className="form-foot">
        <Button variant="primary">Save</Button>
        <ButtonLink variant="quiet" href={FACTS}>
          Not now
        </ButtonLink>
      </div>
    </PostForm>
  );
}
