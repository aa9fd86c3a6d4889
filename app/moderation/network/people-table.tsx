import { Chip } from "#app/ui/chip.tsx";
import { networkRoleName } from "./network-roles.ts";

type Props = {
  people: readonly {
    uid: string;
    name: string;
    email: string;
    practice: string | null;
    practiceUid: string | null;
    networkRole: string | null;
    secondFactor: boolean;
    disabledAt: Date | null;
  }[];
};

/** Everyone with an account, as the network's staff sees them. */
export function PeopleTable({ people }: Props) {
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Practice</th>
          <th scope="col">Email</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.uid}>
            <th scope="row">
              <a href={`/admin/people/${person.uid}`} dir="auto">
                {person.name}
              </a>
            </th>
            <td data-label={person.practice ? "Practice" : undefined}>
              {person.practice && (
                <a href={`/admin/practices/${person.practiceUid}`} dir="auto">
                  {person.practice}
                </a>
              )}
            </td>
            <td>{person.email}</td>
            <td>
              <span className="flow">
                {person.networkRole && <Chip tone="info">{networkRoleName(person.networkRole)}</Chip>}
                {person.networkRole && !person.secondFactor && <Chip tone="held">No second step yet</Chip>}
                {!person.networkRole && person.secondFactor && <Chip tone="topic">Second step</Chip>}
                {person.disabledAt && <Chip tone="danger">Shut out</Chip>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
