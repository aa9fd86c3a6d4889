import { createHmac, timingSafeEqual } from "node:crypto";
import type { Viewer } from "#app/accounts/viewer.ts";
import { settings } from "#app/web/settings.server.ts";
import { derivedKey } from "#db/settings.ts";

const LASTS = 10 * 60_000;

type Whose = { viewer: Pick<Viewer, "id">; sessionHash: string | null; setup: string };

/**
 * Marks a setup whose member has just shown that it is them, and mistyped the app's code alone: for ten minutes its form goes on in
 * this session without a second proof.
 */
export function markProven(whose: Whose, now: number): string {
  return markUntil(whose, now + LASTS);
}

/** Whether a setup bears such a mark that still counts. */
export function isProven(whose: Whose, mark: string, now: number): boolean {
  const until = Number(/^(\d{13})\./.exec(mark)?.[1] ?? 0);
  if (until < now || until > now + LASTS) return false;
  const right = Buffer.from(markUntil(whose, until));
  const given = Buffer.from(mark);
  return given.length === right.length && timingSafeEqual(given, right);
}

function markUntil({ viewer, sessionHash, setup }: Whose, until: number): string {
  const sealed = createHmac("sha256", derivedKey(settings().secret, "proven setup"))
    .update(`${viewer.id} ${sessionHash} ${setup} ${until}`)
    .digest("base64url");
  return `${until}.${sealed}`;
}
