import { Ring } from "#app/ui/ring.tsx";

type Props = { cohort: { name: string; taken: number; capacity: number; mySeat: number } };

/** Says who will read what is about to be posted, beside the button. */
export function Audience({ cohort }: Props) {
  const { name, taken, capacity, mySeat } = cohort;
  return (
    <p className="audience">
      <Ring capacity={capacity} taken={taken} mine={mySeat || null} />
      <span>
        <b>{`Visible to the ${taken === 1 ? "one practice" : `${taken} practices`} of ${name}`}</b>
        No names of patients, no rates, no wages.
      </span>
    </p>
  );
}
