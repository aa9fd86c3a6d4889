import { documentHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { originsHref } from "./addresses.ts";
import type { Origin } from "./queries.server.ts";

type Props = {
  slug: string;
  entry: string;
  origins: readonly Origin[];
  /** Whether the viewer looks after the entry. */
  says: boolean;
};

/** Conversations from which an entry came, below its text. Nothing where there are none, but for who looks after it. */
export function OriginsSheet({ slug, entry, origins, says }: Props) {
  if (origins.length === 0 && !says) return null;
  return (
    <Sheet id="came-from" title="Where it came from" bleed>
      {origins.length === 0 ? (
        <p className="meta">Name the conversations that led to it: whoever reads it can ask there.</p>
      ) : (
        <ul className="bare stack-tight">
          {origins.map(({ number, title }) => (
            <li key={number}>
              <a href={threadHref(slug, number)} dir="auto">
                {isolated(title)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {says && (
        <p>
          <ButtonLink href={originsHref(documentHref(slug, entry))} icon="talk">
            {origins.length === 0 ? "Add a conversation" : "Add or take off a conversation"}
          </ButtonLink>
        </p>
      )}
    </Sheet>
  );
}
