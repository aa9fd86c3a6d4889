import type { AppLoadContext } from "@remix-run/node";
import { SENT_COOKIE, sentIn } from "#app/writing/drafts/browser-draft.ts";

/** Forms of which a browser may not have heard yet. Someone who sends more before any page's script runs loses no words. */
const AT_MOST = 5;

/**
 * Tells the browser that the words of a form were taken, on whichever page its script comes to run next: the one that it is
 * led to may have been left before that. Returns the headers that do so.
 */
export function tellSent(request: Request, { hasScript, baseUrl }: AppLoadContext, key: string): HeadersInit {
  if (!hasScript) return {};
  const keys = [...sentIn(request.headers.get("cookie") ?? ""), key].slice(-AT_MOST).join(".");
  const secure = baseUrl.startsWith("https:") ? "; Secure" : "";
  return { "Set-Cookie": `${SENT_COOKIE}=${keys}; Path=/; SameSite=Lax; Max-Age=600${secure}` };
}
