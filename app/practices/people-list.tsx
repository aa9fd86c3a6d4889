import type { ReactNode } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { initialsOf, tintOf } from "#app/ui/initials.ts";

export type ListedPerson = {
  uid: string;
  name: string;
  title: string;
  photo: string | null;
  href?: string;
  isMe?: boolean;
  /** Content at the end of the line. */
  chip?: string;
  chipTone?: "topic" | "info";
  /** Shown instead of the title. */
  note?: ReactNode;
};

/** People, one below the other, each leading to their page. */
export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  return (
    <ul className="bare list">
      {people.map((person) => (
        <li key={person.uid} className="row">
          <Avatar
            initials={initialsOf(person.name)}
            tint={tintOf(person.uid)}
            photo={person.photo && `/photos/${person.photo}`}
          />
          <h3 className="row-title">
            <a href={person.href ?? `/people/${person.uid}`} dir="auto">
              {person.name}
            </a>
            {person.isMe && " (you)"}
          </h3>
          {(person.note ?? person.title ?? person.chip) && (
            <p className="row-meta">
              {person.chip && <Chip tone={person.chipTone ?? "topic"}>{person.chip}</Chip>}
              {(person.note || person.title !== person.chip) && (
                <span dir="auto">{person.note ?? person.title}</span>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
