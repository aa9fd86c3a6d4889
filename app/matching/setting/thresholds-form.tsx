import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { type NumberName, numberNames, numbers } from "./numbers.ts";

type Props = {
  now: Record<NumberName, number>;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

const labels = {
  ...Object.fromEntries(numberNames.map((name) => [name, numbers[name].label])),
  reason: "Why they change",
};

/** Fields of the numbers by which pairs are judged, each with what it means. */
export function ThresholdsForm({ now, failed }: Props) {
  return (
    <PostForm className="form" noValidate>
      <ErrorSummary errors={failed?.errors} labels={labels} />
      {numberNames.map((name) => {
        const { label, says, usual, least, most } = numbers[name];
        return (
          <Field
            key={name}
            name={name}
            label={label}
            hint={`${says} Usually ${usual}; from ${least} to ${most}.`}
            inputMode="numeric"
            defaultValue={failed ? failed.values[name] : now[name]}
            error={failed?.errors[name]}
            required
          />
        );
      })}
      <Field
        as="textarea"
        name="reason"
        label={labels.reason}
        rows={3}
        maxLength={500}
        hint="A sentence. It stays here and in the audit log, with your name."
        defaultValue={failed?.values.reason}
        error={failed?.errors.reason}
        required
      />
      <div className="form-foot">
        <Button variant="primary">Judge by these numbers</Button>
      </div>
    </PostForm>
  );
}
