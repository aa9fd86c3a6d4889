import { type Similar, SimilarThreads } from "#app/threads/asking/similar-threads.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type SimilarEntry = { href: string; title: string };

/** Conversations and entries of the playbook that are like a question that is being asked. */
export type Offered = { threads: Similar[]; entries: SimilarEntry[] };

/** Offers what the group knows already, while somebody asks. It opens beside the form, so that nothing typed is lost. */
export function OfferedKnowledge({ slug, offered }: { slug: string; offered: Offered }) {
  const { threads, entries } = offered;
  return (
    <>
      {entries.length > 0 && (
        <section className="similar" aria-labelledby="entries-title">
          <h3 id="entries-title">In the playbook</h3>
          <ul className="bare">
            {entries.map(({ href, title }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noopener">
                  <Icon name="book" />
                  <span>
                    {title}
                    <span className="vh">, opens in a new tab</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SimilarThreads slug={slug} threads={threads} />
    </>
  );
}
