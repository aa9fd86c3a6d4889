import { type ApplicationState, isUnderWay } from "./policy.ts";

export type ApplyingStep = {
  title: string;
  /** One sentence: what is there, or what it is for. */
  says: string;
  done: boolean;
  /** Where it is taken, and the words of the link there; null where there is nothing to do. */
  way: { href: string; deed: string } | null;
};

type Facts = {
  state: ApplicationState;
  hopes: string;
  focus: string;
  zip: string;
  disciplines: readonly string[];
  specialties: readonly string[];
  ageGroups: readonly string[];
  sizeBand: string;
  /** Whether something is said of the facts for matching, and a site among them. */
  factsSaid: boolean;
  /** Whether somebody said that all of them are so. */
  factsConfirmed: boolean;
};

/** Facts of a profile by which practices are matched, as a sentence names them, each with whether it is missing. */
const matchedBy: [name: string, lacks: (facts: Facts) => boolean][] = [
  ["ZIP code", ({ zip }) => zip === ""],
  ["disciplines", ({ disciplines }) => disciplines.length === 0],
  ["specialties", ({ specialties }) => specialties.length === 0],
  ["ages", ({ ageGroups }) => ageGroups.length === 0],
  ["size", ({ sizeBand }) => sizeBand === ""],
];

/** Names what a practice's profile does not say yet of that by which practices are matched. */
export function missingIn(
  facts: Omit<Facts, "state" | "hopes" | "focus" | "factsSaid" | "factsConfirmed">,
): string[] {
  const asked = {
    ...facts,
    state: "filling" as const,
    hopes: "",
    focus: "",
    factsSaid: false,
    factsConfirmed: false,
  };
  return matchedBy.filter(([, lacks]) => lacks(asked)).map(([name]) => name);
}

/** Steps of applying before the pool, each with whether it is taken. */
export function stepsOf(facts: Facts): ApplyingStep[] {
  const missing = missingIn(facts);
  const open = isUnderWay(facts);
  const way = (href: string, deed: string) => (open ? { href, deed } : null);
  return [
    {
      title: "Your email is confirmed",
      says: "The moderators can write to you.",
      done: true,
      way: null,
    },
    {
      title: "About your practice",
      says:
        missing.length === 0
          ? "Where it is, what it does, for whom, and how large it is."
          : `Not said yet: ${listed(missing)}.`,
      done: missing.length === 0,
      way: way("/practice/edit", missing.length === 0 ? "Look it over" : "Fill it in"),
    },
    {
      title: "Facts for matching",
      says: facts.factsConfirmed
        ? "Said and confirmed. Change them whenever something changes."
        : facts.factsSaid
          ? "Begun. The more is said, the surer the moderators can be."
          : "Your sites, your contracts, and with whom you compete. What is not said never counts as no conflict.",
      done: facts.factsSaid,
      way: way(
        "/practice/facts",
        facts.factsConfirmed ? "Look them over" : facts.factsSaid ? "Go on" : "Go through them",
      ),
    },
    {
      title: "What you hope for",
      says:
        facts.hopes === "" && facts.focus === ""
          ? "A few words help the moderators to find a group that suits you. You can leave it out."
          : "Said. You can change it until you have a seat.",
      done: facts.hopes !== "" || facts.focus !== "",
      way: way("/applying/hopes", facts.hopes === "" && facts.focus === "" ? "Say it" : "Change it"),
    },
  ];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
