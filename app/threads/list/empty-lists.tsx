import { isolated } from "#app/text/isolated.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";

/** A cohort in which nobody has written yet. */
export function NothingYet({ home, canStart }: { home: string; canStart: boolean }) {
  return (
    <Empty
      title="Nobody has asked anything yet"
      action={
        canStart && (
          <ButtonLink href={`${home}/ask`} variant="primary" icon="plus">
            Ask the first question
          </ButtonLink>
        )
      }
    >
      First questions are the hardest to write and the easiest to answer. A good one names the situation, what
      you tried, and what you want to decide.
    </Empty>
  );
}

/** A filter that lets nothing through. */
export function NoneLeft({ filter, topic, home }: { filter: string; topic?: string; home: string }) {
  return (
    <div className="empty">
      <h2>
        {filter === "unread"
          ? "All read"
          : filter === "unanswered"
            ? "Every question has a reply"
            : filter === "open"
              ? "No question is open"
              : topic
                ? `Nothing about ${isolated(topic)} yet`
                : "Nothing older"}
      </h2>
      <p>
        <a href={home}>See the latest conversations</a>
      </p>
    </div>
  );
}
