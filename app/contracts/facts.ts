/** Facts of a contract question as a form holds them, however wrong they still are. */
export type TypedFacts = {
  counterparty: string;
  clauses: string[];
  stage: string;
  state: string;
  neededBy: string;
  goal: string;
  leverage: string[];
  lawyer: string;
  excerpt: string;
};

/** Advice of an answer as a form holds it. */
export type TypedAdvice = {
  advice: string;
  wording: string;
  why: string;
  firstHand: string;
  state: string;
  year: string;
};

/** Reads facts from what a draft kept, or a form that comes back: JSON, or fields whose lists are joined by line ends. */
export function factsIn(given: unknown): TypedFacts {
  const [text, list] = readersOf(given);
  return {
    ...{ counterparty: text("counterparty"), clauses: list("clauses"), stage: text("stage") || "reviewing" },
    ...{ state: text("state"), neededBy: text("neededBy"), goal: text("goal"), leverage: list("leverage") },
    ...{ lawyer: text("lawyer"), excerpt: text("excerpt") },
  };
}

/** Reads advice in the same way. */
export function adviceIn(given: unknown): TypedAdvice {
  const [text] = readersOf(given);
  return {
    ...{ advice: text("advice"), wording: text("wording"), why: text("why") },
    ...{ firstHand: text("firstHand"), state: text("state"), year: text("year") },
  };
}

/** Says whether a draft holds facts of a contract question. */
export function hasFacts(given: unknown): boolean {
  return factsIn(given).counterparty !== "" || factsIn(given).clauses.length > 0;
}

function readersOf(given: unknown) {
  const from = (given ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof from[name] === "string" ? (from[name] as string) : "");
  const list = (name: string) => {
    const value = from[name] ?? from[`${name}[]`];
    const all = Array.isArray(value) ? value.map(String) : typeof value === "string" ? value.split("\n") : [];
    return all.filter(Boolean);
  };
  return [text, list] as const;
}
