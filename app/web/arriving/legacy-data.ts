/**
 * The address without `_data`, by which Remix was once asked for one route's data; undefined where that is not in it.
 * Our pages never ask so, and Remix answers it with an error of its own.
 */
export function withoutLegacyData(url: string): string | undefined {
  // As written or with its letters encoded.
  if (!url.includes("_data") && !url.includes("%")) return undefined;
  const [path, ...rest] = url.split("?") as [string, ...string[]];
  const parameters = new URLSearchParams(rest.join("?"));
  if (!parameters.has("_data")) return undefined;
  parameters.delete("_data");
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}
