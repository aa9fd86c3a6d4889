import { Pictures } from "#app/files/showing/pictures.tsx";
import { AsSent } from "#app/ui/as-sent.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { SectionHead } from "./render-document.server.ts";

/** The text of a document, its headings numbered and its blanks shown. */
export function DocumentText({ html }: { html: string | undefined }) {
  return (
    <article className="sheet bleed" aria-label="Text of the document">
      <AsSent
        id="text"
        from={html}
        draw={import.meta.env.SSR && ((text: string) => <Prose html={text} className="policy" />)}
      />
      <Pictures />
    </article>
  );
}

/** The sections of a document, each a link; folded where there is no column for it. */
export function Contents({ sections, fold }: { sections: readonly SectionHead[]; fold?: boolean }) {
  const listed = sections.filter(({ depth, heading }) => depth > 0 && depth < 3 && heading !== "");
  if (listed.length < 2) return null;
  const list = (
    <ol className="bare toc">
      {listed.map(({ key, number, heading }) => (
        <li key={key}>
          <a href={`#${key}`}>
            <span className="num">{number}</span>
            <bdi>{heading}</bdi>
          </a>
        </li>
      ))}
    </ol>
  );
  if (!fold)
    return (
      <nav className="hide-narrow" aria-label="Contents">
        <h2>Contents</h2>
        {list}
      </nav>
    );
  return (
    <details className="sheet toc-fold hide-wide">
      <summary>
        <Icon name="down" />
        Contents, {listed.length} sections
      </summary>
      {list}
    </details>
  );
}
