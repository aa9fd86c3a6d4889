/**
 * Makes a filter for a crawl's addresses: of those that differ in a post's number or in what stands behind the question mark
 * alone, or are one kind for `kindOf`, it takes the first `most`. Such pages of one conversation are like each other.
 */
export function fewOfEach(most: number, kindOf = (path: string) => path): (path: string) => boolean {
  const taken = new Map<string, Set<string>>();
  return (path) => {
    const kind = kindOf(path)
      .replace(/(\/posts\/)\d+/, "$1#")
      .replace(/=[^&]*/g, "=");
    const of = taken.get(kind) ?? new Set();
    if (kind !== path && of.size >= most && !of.has(path)) return false;
    taken.set(kind, of.add(path));
    return true;
  };
}
