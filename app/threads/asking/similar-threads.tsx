import { threadHref } from "#app/threads/addresses.ts";
import { Icon } from "#app/ui/icon.tsx";
import { counted } from "../../text/counted.ts";

export type Similar = { number: number; title: string; kind: string; posts: number; answered: boolean };

type Props = { slug: string; threads: Similar[] };

/** Conversations that may hold the answer already. They open beside the form, so that nothing typed is lost. */
export function SimilarThreads({ slug, threads }: Props) {
  if (threads.length === 0) return null;
  return (
    <section className="similar" aria-labelledby="similar-title">
      <h3 id="similar-title">Already talked about?</h3>
      <ul className="bare">
        {threads.map((thread) => (
          <li key={thread.number}>
            <a href={threadHref(slug, thread.number)} target="_blank" rel="noopener">
              <Icon name={thread.answered ? "solved" : thread.kind === "question" ? "question" : "talk"} />
              <span>
                {thread.title}
                <span className="meta">
                  {` ${thread.answered ? "Answered" : thread.posts === 1 ? "No reply yet" : counted(thread.posts - 1, "reply", "replies")}`}
                  <span className="vh">, opens in a new tab</span>
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
