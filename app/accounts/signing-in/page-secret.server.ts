import type { AppLoadContext } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { hashOf } from "#app/accounts/sessions.server.ts";

/** Purposes of a page's secret: the links in mails, the link that the server prints, and a sign-in half done. */
export type SecretKind = "setup" | "invitation" | "link" | "reset" | "email" | "undo" | "factor";

const AT_ONCE = 8;

/**
 * Keeps a page's secret in a cookie of its own, which no script reads. The page's address names the cookie by the
 * beginning of the secret's hash, and so says nothing; two pages open at once each keep to their own.
 */
export function keepSecret(
  request: Request,
  context: AppLoadContext,
  kind: SecretKind,
  secret: string,
  seconds: number,
): { query: string; cookies: string[] } {
  const jar = cookiesOf(context.baseUrl);
  const page = hashOf(secret).slice(0, 16);
  const name = `${kind}-${page}`;
  // Browsers send the oldest first. However many links somebody opens, the cookies fit into a request.
  const others = jar.names(cookieHeader(request), `${kind}-`).filter((other) => other !== name);
  const tooMany = others.slice(0, Math.max(0, others.length - AT_ONCE + 1));
  return {
    query: `?page=${page}`,
    cookies: [jar.set(name, secret, seconds), ...tooMany.map((other) => jar.clear(other))],
  };
}

/** The secret that belongs to the page asked for; empty where this browser has none for it. */
export function secretOf(request: Request, context: AppLoadContext, kind: SecretKind): string {
  const page = pageIn(request);
  const secret = cookiesOf(context.baseUrl).read(cookieHeader(request), `${kind}-${page}`) ?? "";
  return hashOf(secret).startsWith(page) ? secret : "";
}

/** The query that names the page asked for, for its links and forms; empty where there is none. */
export function queryOf(request: Request): string {
  const page = pageIn(request);
  return page && `?page=${page}`;
}

/** The header that makes the browser forget the page's secret. */
export function forgetSecret(request: Request, context: AppLoadContext, kind: SecretKind): string {
  return cookiesOf(context.baseUrl).clear(`${kind}-${pageIn(request)}`);
}

function pageIn(request: Request): string {
  const page = new URL(request.url).searchParams.get("page") ?? "";
  return /^[0-9a-f]{16}$/.test(page) ? page : "";
}

function cookieHeader(request: Request): string | undefined {
  return request.headers.get("cookie") ?? undefined;
}
