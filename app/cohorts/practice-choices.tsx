import { whereAndWhat } from "#app/practices/profile.tsx";
import { isolated } from "#app/text/isolated.ts";
import { Choices, Radio } from "#app/ui/form/choice.tsx";

type Props = {
  practices: readonly { uid: string; name: string; town: string; state: string; disciplines: string[] }[];
  legend?: string;
  /** More match than are shown. */
  more?: boolean;
  failed?: { errors: Record<string, string>; values: Record<string, string> };
};

/** The choice of one practice out of a few, in the field `practice`. */
export function PracticeChoices({ practices, legend = "Practice", more, failed }: Props) {
  return (
    <Choices
      name="practice"
      legend={legend}
      hint={more ? "The first twenty. Search for others." : undefined}
      error={failed?.errors.practice}
    >
      {practices.map((practice) => (
        <Radio
          key={practice.uid}
          id={`practice-${practice.uid}`}
          name="practice"
          value={practice.uid}
          label={isolated(practice.name)}
          hint={whereAndWhat(practice)}
          defaultChecked={failed?.values.practice === practice.uid}
        />
      ))}
    </Choices>
  );
}
