import { isolated } from "#app/text/isolated.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ageGroups, disciplines, sizeBands, specialties } from "./vocabulary.ts";
import { websiteName } from "./website.ts";

type Profiled = {
  disciplines: string[];
  specialties: string[];
  ageGroups: string[];
  sizeBand: string;
  website: string;
  description: string;
};

/** A practice's profile as everyone sees it who may see the practice. */
export function Profile({ practice }: { practice: Profiled }) {
  const facts = [
    { name: "Disciplines", value: labelsOf(practice.disciplines, disciplines), wide: true },
    { name: "Specialties", value: labelsOf(practice.specialties, specialties), wide: true },
    { name: "Ages", value: labelsOf(practice.ageGroups, ageGroups), wide: true },
    { name: "Size", value: labelsOf([practice.sizeBand], sizeBands) },
    {
      name: "Website",
      value: practice.website && (
        <a href={practice.website} rel="noopener noreferrer">
          {websiteName(practice.website)}
        </a>
      ),
    },
  ].filter((fact) => fact.value);
  return (
    <Sheet id="profile" title="Profile">
      {practice.description && (
        <p className="prose as-typed" dir="auto">
          {practice.description}
        </p>
      )}
      {facts.length > 0 ? <Facts facts={facts} /> : !practice.description && <p>Not filled in yet.</p>}
    </Sheet>
  );
}

/** The words for values of a vocabulary, in its order. */
function labelsOf(values: readonly string[], words: readonly { value: string; label: string }[]) {
  return words
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(", ");
}

/** "Naperville, IL" */
export function townOf({ town, state }: { town: string; state: string }) {
  return `${isolated(town)}, ${state}`;
}

/** "Naperville, IL. Physical therapy, Speech therapy": as far as it is known. */
export function whereAndWhat(practice: { town: string; state: string; disciplines: string[] }) {
  return [townOf(practice), labelsOf(practice.disciplines, disciplines)].filter(Boolean).join(". ");
}
