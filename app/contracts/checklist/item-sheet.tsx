import { documentHref } from "#app/documents/addresses.ts";
import { isolated } from "#app/text/isolated.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { CAME_OF_IT } from "../evidence/words.ts";
import type { ChecklistItem } from "./items.ts";

/** A clause of a checklist, with boxes to tick on paper. */
export function ItemSheet({ slug, item }: { slug: string; item: ChecklistItem }) {
  const { id, name, said, evidence, from } = item;
  return (
    <Sheet
      id={`item-${id}`}
      title={name}
      bleed
      foot={
        <p className="meta">
          {from ? (
            <>
              From the <a href={documentHref(slug, from.uid)}>playbook’s entry</a> by{" "}
              {isolated(from.practice)}.
            </>
          ) : (
            "The playbook has no entry on this yet."
          )}
        </p>
      }
    >
      <p>☐ Read it &nbsp; ☐ Asked for a change &nbsp; ☐ Settled</p>
      {said.map(({ heading, text }) => (
        <div key={heading} className="stack-tight">
          <h3>{heading}</h3>
          <p className="as-typed" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {evidence.length > 0 && (
        <div className="stack-tight">
          <h3>{CAME_OF_IT}</h3>
          {evidence.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </Sheet>
  );
}
