import { markHere } from "./person-here.ts";

/** Prefix of everything that this device keeps of a person's words and ways. */
export const ON_DEVICE = "kept:";

/** Earlier versions kept words under names that say nobody's. */
const NOBODYS = /^(draft|edit|row-left):/;

/** Mark of whoever was here when a page last looked. */
const LAST = "here";

/** Within it somebody whose session ended while they wrote comes back for what had not reached the site. */
const AN_HOUR = 3_600_000;

/**
 * Takes away what this device keeps of anybody but the person for whom the page was made. Once they sign out everything
 * goes. A session that ended by itself leaves the last hour, sealed, until its person is back or someone else comes.
 */
export function clearDevice(): void {
  const mark = markHere();
  const { left } = document.body.dataset;
  // The database was away: nobody knows who is here.
  if (!mark && !left) return;
  const stays = (name: string, value: string) =>
    mark
      ? name.startsWith(`${ON_DEVICE}${mark}:`)
      : left === "lapsed" && Date.now() - Number.parseInt(value, 10) < AN_HOUR;
  try {
    for (const store of [localStorage, sessionStorage])
      for (const name of Object.keys(store)) {
        const foreign = name.startsWith(ON_DEVICE) && !stays(name, store.getItem(name) ?? "");
        if (foreign || NOBODYS.test(name)) store.removeItem(name);
      }
    localStorage.setItem(LAST, mark ?? "");
  } catch {
    // Where storage is blocked nothing was kept.
  }
}

/** Whether the person for whom this page was made was the last to be seen in this browser. */
export function isStillHere(): boolean {
  if (!markHere() && !document.body.dataset.left) return true;
  try {
    return localStorage.getItem(LAST) === (markHere() ?? "");
  } catch {
    return false;
  }
}

/**
 * Empties what the browser has put back into forms that somebody else filled at this place of its history; and from now
 * on the place is known as this person's.
 */
export function disownHistory(): void {
  const mark = markHere() ?? "";
  const { for: before } = (history.state ?? {}) as { for?: string };
  if (before !== undefined && before !== mark) for (const form of document.forms) form.reset();
  if (before !== mark) history.replaceState({ ...history.state, for: mark }, "");
}
