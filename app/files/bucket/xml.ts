const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of the first element of that name in an answer of S3, which has no attributes to speak of and nests no name in itself. */
export function textOf(xml: string, name: string): string | undefined {
  const [found] = elementsOf(xml, name);
  return found?.replaceAll(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (whole, word, decimal, hex) =>
    word
      ? (entities[word] ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

/** The contents of every element of that name. */
export function elementsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, "g"))].map(
    ([, inner]) => inner!,
  );
}
