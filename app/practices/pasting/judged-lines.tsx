import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";

type Line = {
  line: number;
  name: string;
  practice: string;
  town: string;
  state: string;
  email: string;
  faults: readonly string[];
  seat: boolean | null;
};

/** A list as it was understood, line by line, each with what is wrong with it. */
export function JudgedLines({ lines }: { lines: readonly Line[] }) {
  return (
    <table className="grid grid-cards">
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Where</th>
          <th scope="col">Owner</th>
          <th scope="col">Email</th>
          <th scope="col">What becomes of it</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <th scope="row">
              <div>
                {line.line}. <bdi>{line.practice}</bdi>
              </div>
            </th>
            <td data-label="Where" dir="auto">
              {[line.town, line.state].filter(Boolean).join(", ")}
            </td>
            <td data-label="Owner" dir="auto">
              {line.name}
            </td>
            <td data-label="Email">{line.email}</td>
            <td>
              <Outcome line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ line: { faults, seat } }: { line: Line }) {
  if (faults.length > 0)
    return (
      <span className="stack-tight">
        {faults.map((fault) => (
          <span key={fault} className="error">
            <Icon name="warn" />
            {fault}
          </span>
        ))}
      </span>
    );
  if (seat === null) return <Chip tone="solved">Added and invited</Chip>;
  return seat ? (
    <Chip tone="solved">Added, invited and seated</Chip>
  ) : (
    <Chip tone="held">Added without a seat: none is free</Chip>
  );
}
