import { fromPage, threadHref } from "#app/threads/addresses.ts";
import type { IconName } from "#app/ui/icon.tsx";
import { Wait } from "#app/ui/wait.tsx";
import type { AllRead } from "./all-read-queries.server.ts";

type Row = { slug: string; cohort: string; number: number; title: string };

/** Shows what is worth a look when all is read. Nothing where there is none of it. */
export function WhenAllRead({ found }: { found: AllRead }) {
  const { busiest, mine, unanswered } = found;
  return (
    <>
      <Few
        id="unanswered"
        title="You could answer"
        icon="question"
        rows={unanswered}
        says={() => "Nobody has answered yet."}
      />
      <Few
        id="mine"
        title="Your open questions"
        icon="talk"
        rows={mine}
        says={({ answerCount }) =>
          answerCount === 0 ? "No answer yet." : "Nothing that you took as the answer yet."
        }
      />
      <Few
        id="busiest"
        title="Busiest this week"
        icon="chart"
        rows={busiest}
        says={({ lately }) => `${lately} posts in seven days.`}
      />
    </>
  );
}

type FewProps<Shown extends Row> = {
  id: string;
  title: string;
  icon: IconName;
  rows: Shown[];
  says: (row: Shown) => string;
};

function Few<Shown extends Row>({ id, title, icon, rows, says }: FewProps<Shown>) {
  if (rows.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={id}>
      <div className="sheet-head">
        <h2 id={id}>{title}</h2>
      </div>
      <ul className="bare">
        {rows.map((row) => (
          <Wait
            key={`${row.slug}/${row.number}`}
            icon={icon}
            href={fromPage(threadHref(row.slug, row.number), "home")}
            words={row.title}
          >
            <bdi>{row.cohort}</bdi>. {says(row)}
          </Wait>
        ))}
      </ul>
    </section>
  );
}
