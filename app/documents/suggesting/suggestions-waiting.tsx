import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = { here: string; suggestions: readonly { uid: string; heading: string; practice: string }[] };

/** Sections that peers suggest for a document of one's own, beside it. */
export function SuggestionsWaiting({ here, suggestions }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <Sheet id="suggestions" title="Suggestions wait" compact>
      <ul className="bare stack-tight">
        {suggestions.map(({ uid, heading, practice }) => (
          <li key={uid}>
            <a
              href={`${here}/suggestions/${uid}`}
            >{`A suggestion for “${isolated(heading || "The beginning")}”`}</a>
            <p className="meta">{practice ? `By ${isolated(practice)}` : "Without a name"}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
