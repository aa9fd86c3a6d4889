import type { ReactNode } from "react";

type Fact = { name: string; value: ReactNode; wide?: boolean };

type Props = {
  facts: readonly Fact[];
  /** One below the other, for the third column. */
  side?: boolean;
};

/** Names and values at a glance, side by side where there is room. */
export function Facts({ facts, side }: Props) {
  return (
    <dl className={side ? "facts facts-side" : "facts"}>
      {facts.map((fact) => (
        <div key={fact.name} className={fact.wide ? "wide" : undefined}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and values to read through: longer values, the name to the left of each. */
export function Definitions({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="defs">
      {facts.flatMap((fact) => [
        <dt key={`${fact.name} name`}>{fact.name}</dt>,
        <dd key={fact.name}>{fact.value}</dd>,
      ])}
    </dl>
  );
}
