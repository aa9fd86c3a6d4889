import type { AppLoadContext } from "@remix-run/node";
import { SENT_COOKIE } from "#app/writing/drafts/browser-draft.ts";

/**
 * Tells the browser that the words of a form were taken, on whichever page its script comes to run next: the one that it is
 * led to may have been left before that. Returns the headers that do so.
 */
export function tellSent({ hasScript, baseUrl }: AppLoadContext, key: string): HeadersInit {
  if (!hasScript) return {};
  const secure = baseUrl.startsWith("https:") ? "; Secure" : "";
  return { "Set-Cookie": `${SENT_COOKIE}${key}=1; Path=/; SameSite=Lax; Max-Age=600${secure}` };
}
