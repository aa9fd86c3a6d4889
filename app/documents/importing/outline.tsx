type Props = { sections: readonly { key: string; heading: string; depth: number }[] };

/** The headings that were found, each at its depth: what is missing here is no heading in the text. */
export function Outline({ sections }: Props) {
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline">Headings that were found</h2>
      {sections.length === 0 ? (
        <p className="meta">None. In the text, a line that begins with ## is a heading.</p>
      ) : (
        <ol className="bare outline">
          {sections.map(({ key, heading, depth }) => (
            <li key={key} data-depth={Math.min(depth, 4)}>
              <bdi>{heading}</bdi>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
