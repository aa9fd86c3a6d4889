import { createHmac } from "node:crypto";
import { derivedKey } from "#db/settings.ts";

/** Makes the mark that a page carries of the person it was made for. */
export type PersonMark = {
  /** In every form: the same in all of a person's sessions, nobody else's, and no id that leads anywhere. */
  mark: string;
  /** Seals what their browser keeps of their words. It is never stored in the browser itself. */
  deviceKey: string;
};

/** The mark of a member. It is told to nobody but the member, and proves nothing: the session does that. */
export function markOf(secret: string, memberId: number): PersonMark {
  return {
    mark: derived(secret, "mark", memberId).toString("base64url").slice(0, 12),
    deviceKey: derived(secret, "device", memberId).toString("hex"),
  };
}

function derived(secret: string, purpose: string, memberId: number): Buffer {
  return createHmac("sha256", derivedKey(secret, "person")).update(`${purpose} ${memberId}`).digest();
}
