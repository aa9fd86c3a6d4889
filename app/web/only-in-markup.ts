import type { AppLoadContext } from "@remix-run/node";

/**
 * Keeps a field of each thing out of the data that a document carries for its script, for the document shows it already: it
 * would travel twice. Whoever asks for data alone gets it.
 */
export function onlyInMarkup<T extends object, K extends keyof T>(
  { isData }: AppLoadContext,
  things: T[],
  key: K,
): (Omit<T, K> & Partial<Pick<T, K>>)[] {
  if (isData) return things;
  // What cannot be enumerated is there for the markup, and passed over by what is sent along.
  return things.map((thing) => Object.defineProperty({ ...thing }, key, { enumerable: false }));
}
