/**
 * Finds what a module that stands at two addresses does at this one: the entry of its table that the last segment of the path names,
 * such as "lock" or "unlock". Throws the 404 for any other.
 */
export function twinAt<Twins extends Record<string, object>>(twins: Twins, path: string): Twins[keyof Twins] {
  const segments = path.split("?")[0]!.split("/").filter(Boolean);
  // The router takes an address in any letters, such as /Lock.
  const name = decodeURIComponent(segments.at(-1) ?? "").toLowerCase();
  if (!Object.hasOwn(twins, name)) throw Response.json({ kind: "missing" }, { status: 404 });
  return twins[name as keyof Twins];
}
