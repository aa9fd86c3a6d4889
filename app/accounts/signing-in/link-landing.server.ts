import { type AppLoadContext, redirect } from "@remix-run/node";
import { keepSecret, type SecretKind } from "./page-secret.server.ts";

const HALF_AN_HOUR = 30 * 60;

/** Moves a token from the address into a short-lived cookie of its page: no history, log or other site learns it. */
export function landing(request: Request, context: AppLoadContext, kind: SecretKind): Response | null {
  const url = new URL(request.url);
  const token = url.searchParams.get("token");
  if (token === null) return null;
  const path = url.pathname.replace(/\.data$/, "");
  if (!/^[\w-]{20,100}$/.test(token)) return redirect(path);
  const { query, cookies } = keepSecret(request, context, kind, token, HALF_AN_HOUR);
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(`${path}${query}`, { headers });
}
