import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Related } from "./queries.server.ts";

/** Documents on the same topics as another: one's own, then what peers share. Nothing where there is none. */
export function RelatedSheet({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null;
  const own = related.filter(({ mine }) => mine);
  const peers = related.filter(({ mine }) => !mine);
  return (
    <Sheet id="related" title="On the same topic" compact>
      {own.length > 0 && <Titles label="In your manual" documents={own} />}
      {peers.length > 0 && <Titles label="From peers" documents={peers} />}
    </Sheet>
  );
}

function Titles({ label, documents }: { label: string; documents: readonly Related[] }) {
  return (
    <>
      <p className="meta">{label}</p>
      <ul className="bare stack-tight">
        {documents.map(({ href, title, practice, mine }) => (
          <li key={href}>
            <a href={href} dir="auto">
              {isolated(title)}
            </a>
            {!mine && <span className="meta"> {isolated(practice)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
