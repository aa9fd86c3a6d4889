import { Facts as Shown } from "#app/ui/facts.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { clauseOf } from "./clauses.ts";
import { asShown } from "./fact-shown.tsx";
import { factsInWords } from "./facts-in-words.ts";
import type { Facts } from "./queries.server.ts";

type Props = {
  facts: Facts;
  /** Where its asker changes them; null for everyone else. */
  change: string | null;
};

/** The facts of a contract question at the head of its conversation, with what they mean. */
export function FactsCard({ facts, change }: Props) {
  const { clauses, excerpt } = facts;
  return (
    <Sheet id="contract" title="The contract" action={change && <a href={change}>Change the facts</a>}>
      <Shown facts={factsInWords(facts).map(asShown)} />
      {clauses.map((id) => {
        const clause = clauseOf(id);
        return (
          clause && (
            <details className="fold-plain" key={id}>
              <summary>
                {clause.name}
                <Icon name="down" />
              </summary>
              <p>{clause.meaning}</p>
              <p className="meta">Be careful: {clause.redFlag}</p>
            </details>
          )
        );
      })}
      {excerpt && (
        <figure>
          <figcaption className="meta">In their words, names replaced</figcaption>
          <blockquote className="words" dir="auto">
            {excerpt}
          </blockquote>
        </figure>
      )}
      <p className="meta">
        Everyone decides on their own, and nothing about rates or pay belongs here. Check the confidentiality
        clause of your own contract before you quote it.
      </p>
    </Sheet>
  );
}
