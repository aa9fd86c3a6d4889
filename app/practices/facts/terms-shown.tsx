import { Facts } from "#app/ui/facts.tsx";
import { goals, payments, revenueBands } from "../vocabulary.ts";
import type { Terms } from "./queries.server.ts";

type Words = readonly { value: string; label: string }[];

const labelsOf = (values: readonly string[], words: Words) =>
  words
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(", ");

/** How a practice is paid, how large and old it is, and what it hopes for: as far as it has said so. */
export function TermsShown({
  terms,
}: {
  terms:
    | Pick<Terms, "payment" | "revenueBand" | "openedYear" | "timeZone" | "goals" | "recruitingMinutes">
    | undefined;
}) {
  const facts = terms
    ? [
        { name: "Paid", value: labelsOf([terms.payment], payments) },
        { name: "Revenue in a year", value: labelsOf([terms.revenueBand], revenueBands) },
        { name: "Open since", value: terms.openedYear },
        { name: "Time zone", value: terms.timeZone.replaceAll("_", " ") },
        {
          name: "Staff drive to work",
          value: terms.recruitingMinutes && `${terms.recruitingMinutes} minutes`,
        },
        { name: "Hopes", value: labelsOf(terms.goals, goals), wide: true },
      ].filter(({ value }) => value)
    : [];
  return facts.length > 0 ? <Facts facts={facts} /> : <p>Nothing was said yet.</p>;
}
