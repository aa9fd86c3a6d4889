import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { type CookieJar, cookiesOf } from "#app/accounts/cookies.ts";
import { hashOf } from "#app/accounts/sessions.server.ts";
import type { Db } from "#app/db.server.ts";
import { noteBrowser } from "./sign-in-queries.server.ts";

// A browser in which a member has signed in keeps a cookie for that member, for half a year and with a new secret at each
// sign-in. It opens nothing: whoever has it is only spared the waits that strangers' wrong guesses bring.

const BEGINNING = "known-";
const HALF_A_YEAR = 180 * 86_400;
const MEMBERS_AT_ONCE = 8;

/** Secrets by which members' browsers are known again, by the names of their cookies, the oldest first. */
export type KnownAs = Map<string, string>;

export function knownAs(jar: CookieJar, cookieHeader: string | undefined): KnownAs {
  const names = jar.names(cookieHeader, BEGINNING);
  const all = names.map((name): [string, string] => [name, jar.read(cookieHeader, name) ?? ""]);
  return new Map(all.filter(([, secret]) => /^[\w-]{32}$/.test(secret)));
}

/** Notes that a member has signed in with this browser; returns the headers of its cookies. */
export async function rememberBrowser(
  db: Db,
  context: AppLoadContext,
  memberId: number,
  session: string,
): Promise<string[]> {
  const jar = cookiesOf(context.baseUrl);
  const name = `${BEGINNING}${hashOf(`member ${memberId}`).slice(0, 16)}`;
  const secret = randomBytes(24).toString("base64url");
  await noteBrowser(db, session, secret, context.knownAs.get(name) ?? "");
  const others = [...context.knownAs.keys()].filter((other) => other !== name);
  const tooMany = others.slice(0, Math.max(0, others.length - MEMBERS_AT_ONCE + 1));
  return [jar.set(name, secret, HALF_A_YEAR), ...tooMany.map((other) => jar.clear(other))];
}
