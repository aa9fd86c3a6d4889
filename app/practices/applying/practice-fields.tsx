import { practiceLabels, StateField } from "#app/practices/practice-form.tsx";
import { Field } from "#app/ui/form/field.tsx";

const labels = {
  practiceName: "Your practice",
  practiceTown: practiceLabels.town,
  practiceState: practiceLabels.state,
  practiceZip: practiceLabels.zip,
};

type Props = { errors?: Record<string, string>; values?: Record<string, string> };

/** Fields that say which practice applies, and where it is. */
export function PracticeFields({ errors, values }: Props) {
  const typed = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: errors?.[name],
    defaultValue: values?.[name],
    required: true,
  });
  return (
    <>
      <Field
        {...typed("practiceName")}
        autoComplete="organization"
        maxLength={120}
        hint="As its sign says."
      />
      <div className="field-row">
        <Field {...typed("practiceTown")} autoComplete="address-level2" maxLength={80} />
        <StateField {...typed("practiceState")} />
        <Field {...typed("practiceZip")} autoComplete="postal-code" inputMode="numeric" maxLength={10} />
      </div>
    </>
  );
}
