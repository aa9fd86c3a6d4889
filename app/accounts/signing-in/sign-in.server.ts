import type { AppLoadContext } from "@remix-run/node";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { hashOf, openSession } from "#app/accounts/sessions.server.ts";
import { keepToken, newToken } from "#app/accounts/tokens.server.ts";
import type { Db } from "#app/db.server.ts";
import { verbs } from "#db/verbs.ts";
import { rememberBrowser } from "./known-browser.server.ts";
import { keepSecret } from "./page-secret.server.ts";
import { factorsOf } from "./sign-in-queries.server.ts";

const FACTOR_MINUTES = 10;

/** The cookie that says where a browser was headed when it asked for a link to an address by mail. */
export function headedCookie(email: string): string {
  return `to-${hashOf(email).slice(0, 16)}`;
}

/** Where people of the network's staff go who have no second factor yet. */
export const ENROL_PATH = "/settings/second-factor";

/**
 * Ends the session that this browser had and opens one for a member who has just proved who they are. The headers
 * hold its cookie, and the one by which the browser is known again; they are for the redirect after the transaction.
 */
export async function signInAs(db: Db, context: AppLoadContext, memberId: number): Promise<Headers> {
  if (context.sessionHash) await verbs.endSession(db, { sessionHash: context.sessionHash });
  const cookie = await openSession(db, memberId, context.agent);
  const jar = cookiesOf(context.baseUrl);
  const headers = new Headers();
  headers.append("Set-Cookie", jar.set(jar.session, cookie, 30 * 86_400));
  for (const known of await rememberBrowser(db, context, memberId, cookie))
    headers.append("Set-Cookie", known);
  return headers;
}

/** After password or link: signs in, or, where a second factor is enrolled, leads to the page that asks for it. */
export async function afterFirstFactor(
  db: Db,
  { request, context }: { request: Request; context: AppLoadContext },
  memberId: number,
  to: string,
): Promise<{ path: string; headers: Headers }> {
  const factors = await factorsOf(db, memberId);
  if (!factors.totp && !factors.passkeys) {
    const headers = await signInAs(db, context, memberId);
    return { path: factors.staff ? ENROL_PATH : to, headers };
  }
  const token = newToken("second_factor");
  await keepToken(db, token, memberId, FACTOR_MINUTES, to);
  const { query, cookies } = keepSecret(request, context, "factor", token.value, FACTOR_MINUTES * 60);
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return { path: `/sign-in/factor${query}`, headers };
}
