import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

type Props = {
  edit: string;
  sections: readonly { key: string; heading: string; number: string; depth: number }[];
  /** The one that is being edited. */
  current: string | null;
  /** Shows them first, for a text that is long to work with as a whole. */
  first?: boolean;
};

/** The sections of a document, each a link to edit that one alone. */
export function SectionsToEdit({ edit, sections, current, first }: Props) {
  if (sections.length < 2) return null;
  const list = (
    <ol className="bare toc">
      {sections.map(({ key, heading, number }) => (
        <li key={key}>
          <a
            href={`${edit}?section=${encodeURIComponent(key)}`}
            aria-current={key === current ? "true" : undefined}
          >
            <span className="num">{number}</span>
            <bdi>{heading || "The beginning"}</bdi>
          </a>
        </li>
      ))}
    </ol>
  );
  if (first)
    return (
      <Sheet id="sections" title="Which section?">
        {list}
        <ButtonLink href={`${edit}?whole=1`}>Edit the whole text</ButtonLink>
      </Sheet>
    );
  return (
    <details className="sheet toc-fold">
      <summary>
        <Icon name="down" />
        {current ? "Another section, or the whole" : "Edit one section alone"}
      </summary>
      {list}
      {current && (
        <p className="sheet-in">
          <ButtonLink href={`${edit}?whole=1`}>Edit the whole text</ButtonLink>
        </p>
      )}
    </details>
  );
}
