import { type AppLoadContext, redirect } from "@remix-run/node";
import { cookiesOf } from "./cookies.ts";

/** The pages that a link in a mail, or printed by the server, leads to. Each keeps its token in a cookie of its own. */
export type LinkCookie = "setup" | "invitation" | "link" | "reset" | "email";

const HALF_AN_HOUR = 30 * 60;

/** Moves a token from the address into a short-lived cookie: no history, log or other site learns it. */
export function landing(request: Request, context: AppLoadContext, cookie: LinkCookie): Response | null {
  const url = new URL(request.url);
  const token = url.searchParams.get("token");
  if (token === null) return null;
  const path = url.pathname.replace(/\.data$/, "");
  if (!/^[\w-]{20,100}$/.test(token)) return redirect(path);
  const headers = { "Set-Cookie": cookiesOf(context.baseUrl).set(cookie, token, HALF_AN_HOUR) };
  return redirect(path, { headers });
}

/** The token that a link left with this browser; empty where there is none. */
export function landedToken(request: Request, context: AppLoadContext, cookie: LinkCookie): string {
  return cookiesOf(context.baseUrl).read(request.headers.get("cookie") ?? undefined, cookie) ?? "";
}

/** The header that makes the browser forget the token once it is used. */
export function forgetToken(context: AppLoadContext, cookie: LinkCookie): string {
  return cookiesOf(context.baseUrl).clear(cookie);
}
