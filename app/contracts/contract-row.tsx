import { dayRead } from "#app/documents/day.ts";
import { counted } from "#app/text/counted.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { clauseOf } from "./clauses.ts";
import { decidesWhen } from "./deciding.ts";
import type { ContractRow as Listed } from "./list-queries.server.ts";
import { type Counterparty, counterparties, type Result, results } from "./vocabulary.ts";

type Props = { row: Listed; slug: string; today: string };

/** A contract question in a list: with whom, about which clauses, by when, and what became of it. */
export function ContractRow({ row, slug, today }: Props) {
  const { number, title, counterparty, clauses, state, settled, unread, firstUnread } = row;
  const result = row.result as Result | "" | null;
  return (
    <li className={unread ? "row row-unread" : "row"}>
      <span className="row-sign">
        <Icon name={settled ? "solved" : "question"} />
      </span>
      <h3 className="row-title">
        <a href={threadHref(slug, number, firstUnread)} dir="auto">
          {isolated(title)}
        </a>
      </h3>
      <p className="row-meta">
        {result && <Chip tone="solved">{results[result]}</Chip>}
        {!result && settled && (
          <Chip tone="solved" icon="solved">
            Answered
          </Chip>
        )}
        {row.soon && row.decisionNeededBy && (
          <Chip tone="pinned" icon="date">
            {byInWords(row.decisionNeededBy, today)}
          </Chip>
        )}
        <Chip>{counterparties[counterparty as Counterparty].name}</Chip>
        {clauses.map((id) => (
          <Chip key={id} tone="topic">
            {clauseOf(id)?.name ?? id}
          </Chip>
        ))}
        <span>
          {[`Asked by ${isolated(row.asker)}`, state, counted(row.answerCount, "answer")]
            .filter(Boolean)
            .join(", ")}
        </span>
      </p>
    </li>
  );
}

/** Says how near a deadline is. */
function byInWords(day: string, today: string): string {
  return day < today ? `Was due ${dayRead(day)}` : `Decides ${decidesWhen(day, today)}`;
}
