/** Routes that a token in the request authenticates and that ignore cookies; other sites may send to them. */
const openToOthers = new Set<string>([]);

type Asked = { method: string; path: string; header(name: string): string | undefined };

/**
 * Whether a request that changes something comes from our own pages: Sec-Fetch-Site decides where a browser sends
 * it, else Origin must be the site's own. Neither header is a refusal.
 */
export function isFromOurPages(request: Asked, baseUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD" || openToOthers.has(request.path)) return true;
  const site = request.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  return request.header("origin") === new URL(baseUrl).origin;
}
