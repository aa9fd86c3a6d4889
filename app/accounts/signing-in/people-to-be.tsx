import { Avatar } from "#app/ui/avatar.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { PeopleToBe, PersonToBe } from "./demonstration.server.ts";

/** In the demonstration: everyone one can be, by a click. */
export function PeopleToBeList({ people }: { people: PeopleToBe }) {
  return (
    <form method="post" action="/sign-in/as" className="stack">
      <Sheet id="be" title="Choose who to be" flush>
        <People people={people.first} />
      </Sheet>
      <Practices words="Everyone else, by practice" practices={people.practices} />
      <Practices words="Those whose practice applies" practices={people.applicants} />
    </form>
  );
}

function Practices({ words, practices }: { words: string; practices: PeopleToBe["practices"] }) {
  if (practices.length === 0) return null;
  return (
    <details className="stack-tight">
      <summary>{words}</summary>
      {practices.map(({ name, town, people }) => (
        <Sheet key={name} title={name} action={town && <span className="meta">{town}</span>} flush>
          <People people={people} />
        </Sheet>
      ))}
    </details>
  );
}

function People({ people }: { people: PersonToBe[] }) {
  return people.map(({ uid, name, about }) => (
    <button type="submit" className="menu-item" name="who" value={uid} key={uid}>
      <Avatar initials={initialsOf(name)} tint={tintOf(uid)} size="small" />
      <span>
        <b dir="auto">{name}</b>
        <br />
        <span className="hint">{about}</span>
      </span>
    </button>
  ));
}
