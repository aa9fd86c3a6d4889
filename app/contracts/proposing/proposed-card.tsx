import { documentHref, manualHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Words of a conversation that were proposed into an entry of the playbook, and what became of it. */
export type Proposed = {
  uid: string;
  of: "answer" | "outcome";
  /** The entry's title, and its document. */
  entry: string;
  document: string;
  by: string;
  state: string;
  words: string;
  /** Whether the viewer decides: the entry stands in the manual in which they write. */
  ours: boolean;
};

type Props = {
  slug: string;
  proposed: readonly Proposed[];
  /** Entries that name the conversation as one of those that they came from. */
  belongs: readonly { entry: string; document: string }[];
};

/** Proposals for the playbook out of a conversation, and entries that came from it, at its head. */
export function ProposedCard({ slug, proposed, belongs }: Props) {
  if (proposed.length === 0 && belongs.length === 0) return null;
  return (
    <Sheet id="proposed" title="For the playbook" compact>
      <ul className="bare stack-tight">
        {proposed.map(({ uid, of, entry, document, by, state, words, ours }) => (
          <li key={uid}>
            <a href={documentHref(slug, document)}>{isolated(entry)}</a>
            <p className="meta">
              {`${of === "answer" ? "The accepted answer" : "What came of it"}, proposed by ${isolated(by)}. ${said[state]}`}
              {words && ` “${isolated(words)}”`}
            </p>
            {ours && (state === "waits" || state === "not_now") && (
              <a className="more-link" href={`${manualHref(document)}/suggestions/${uid}`}>
                Look at it beside your text <Icon name="right" />
              </a>
            )}
          </li>
        ))}
        {belongs.map(({ entry, document }) => (
          <li key={document}>
            <a href={documentHref(slug, document)}>{isolated(entry)}</a>
            <p className="meta">This entry came from here, says whoever looks after it.</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const said: Record<string, string> = {
  waits: "Whoever looks after the entry has not decided yet.",
  taken: "It is in the draft of the next version.",
  in_force: "It was taken in.",
  not_now: "Not now.",
};
