import { manualHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { AboutOfThread } from "./queries.server.ts";

type Props = { suggestions: AboutOfThread["suggestions"]; document: AboutOfThread["now"] };

/** Sections that were suggested to the author in a conversation, and what became of each. */
export function SuggestedSections({ suggestions, document }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <ul className="bare stack-tight">
      {suggestions.map(({ uid, heading, by, state, words }) => (
        <li key={uid}>
          <b>A suggestion for “{isolated(heading)}”</b>
          <span className="meta">{` by ${isolated(by)}`}</span>
          <p className="meta">
            {said[state]}
            {words && ` “${isolated(words)}”`}
          </p>
          {document?.ours && (state === "waits" || state === "not_now") && (
            <a className="more-link" href={`${manualHref(document.uid)}/suggestions/${uid}`}>
              Look at it beside your text <Icon name="right" />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const said: Record<string, string> = {
  waits: "The author has not decided yet.",
  taken: "It is in the author’s draft of the next version.",
  in_force: "It was taken in.",
  not_now: "Not now.",
};
