import { threadHref } from "#app/threads/addresses.ts";
import { Icon } from "#app/ui/icon.tsx";

type Props = {
  questions: { slug: string; number: number; title: string; answers: number }[];
  invitations: { practice: string; invitedBy: string }[];
};

/** Shows what only the viewer can do: choose an answer, take up an invitation. Nothing where nothing waits. */
export function WaitsForMe({ questions, invitations }: Props) {
  if (questions.length + invitations.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="waits">
      <div className="sheet-head">
        <h2 id="waits">Waiting for you</h2>
      </div>
      <ul className="bare">
        {questions.map(({ slug, number, title, answers }) => (
          <li className="wait" key={`${slug}/${number}`}>
            <Icon name="question" />
            <span>
              <a href={threadHref(slug, number)} dir="auto">
                {title}
              </a>{" "}
              <span className="meta">
                {answers === 1 ? "One answer. Did it help?" : `${answers} answers. Did one of them help?`}
              </span>
            </span>
          </li>
        ))}
        {invitations.map(({ practice, invitedBy }) => (
          <li className="wait" key={practice}>
            <Icon name="mail" />
            <span>
              <b dir="auto">{invitedBy}</b> invites you to join <b dir="auto">{practice}</b>.{" "}
              <span className="meta">The link is in your mail.</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
