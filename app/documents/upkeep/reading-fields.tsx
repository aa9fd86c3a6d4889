import { Checkbox } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";

type Props = {
  asks: boolean;
  holdsFrom: string;
  /** Says what asking does to those who have read an earlier version. */
  hint: string;
  error: string | undefined;
};

/** From which day a version holds, and whether people confirm that they have read it. */
export function ReadingFields({ asks, holdsFrom, hint, error }: Props) {
  return (
    <>
      <Field
        name="holdsFrom"
        type="date"
        label="In force from"
        hint="Leave it empty if it holds at once."
        optional
        defaultValue={holdsFrom}
        error={error}
      />
      <Checkbox
        name="asks"
        label="Ask our people to confirm that they have read it"
        hint={hint}
        defaultChecked={asks}
      />
    </>
  );
}
