import { PeopleList } from "#app/practices/people-list.tsx";
import { whereAndWhat } from "#app/practices/profile.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  practice: {
    uid: string;
    name: string;
    town: string;
    state: string;
    disciplines: string[];
    people: readonly {
      uid: string;
      name: string;
      title: string;
      photo: string | null;
      facilitator: boolean;
    }[];
  };
  isMine: boolean;
};

/** A practice in a seat with the people who attend for it. */
export function SeatedPractice({ practice, isMine }: Props) {
  return (
    <Sheet
      id={practice.uid}
      title={
        <a href={isMine ? "/practice" : `/practices/${practice.uid}`} dir="auto">
          {practice.name}
        </a>
      }
      action={isMine && <Chip tone="solved">Yours</Chip>}
      flush
      bleed
    >
      <p className="sheet-in meta">{whereAndWhat(practice)}</p>
      {practice.people.length > 0 ? (
        <PeopleList
          people={practice.people.map((person) => ({
            ...person,
            chip: person.facilitator ? "Facilitator" : undefined,
            chipTone: "info" as const,
          }))}
        />
      ) : (
        <p className="sheet-in meta">Nobody attends for this practice at the moment.</p>
      )}
    </Sheet>
  );
}
