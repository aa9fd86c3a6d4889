import type { AppLoadContext } from "@remix-run/node";

/**
 * Keeps fields out of the data that a document carries for its script: the document shows it already, and it would
 * travel twice. Whoever asks for data alone gets it. What shows it in the browser is `AsSent`.
 */
export function onlyInMarkup<T extends object, K extends keyof T>(
  { isData }: AppLoadContext,
  thing: T,
  ...keys: K[]
): Omit<T, K> & Partial<Pick<T, K>> {
  // What cannot be enumerated is there for the markup, and passed over by what is sent along.
  const hidden = Object.fromEntries(keys.map((key) => [key, { enumerable: false }]));
  return isData ? thing : Object.defineProperties({ ...thing }, hidden);
}
