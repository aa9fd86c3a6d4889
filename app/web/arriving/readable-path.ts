/** The same address with a path that can be decoded; undefined where it can be as it is. Nothing stands at such an address. */
export function withReadablePath(url: string): string | undefined {
  if (!url.includes("%")) return undefined;
  const [path] = url.split("?", 1) as [string];
  try {
    decodeURIComponent(path);
    return undefined;
  } catch {
    return path.replaceAll("%", "%25");
  }
}
