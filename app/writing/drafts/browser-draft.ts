import { allKeptOnDevice, forgetOnDevice, keepOnDevice, keptOnDevice } from "#app/web/browser/device.ts";

/** A text that lies in the browser until the server has answered. */
export type BrowserDraft = {
  key: string;
  kind: string;
  title: string;
  topics: string[];
  body: string;
  replyTo: Answered | null;
  /** Whether it is to carry its author's name. */
  naming?: string;
  seq: number;
  /** When the site said that it has all of it: on a page made later without it, it was posted or thrown away. */
  savedAt?: number;
};

/** Under which name this device keeps what was begun at a place of a cohort. */
export function draftName(cohortId: number | string, place: string): string {
  return `draft:${cohortId}:${place}`;
}

/** The post that a reply is to. */
export type Answered = { number: number; name: string };

/** The text fields of a form, as they would be sent. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
}

export function browserDraftOf(form: HTMLFormElement, seq: number): BrowserDraft {
  const all = fieldsOf(form);
  const fields = Object.fromEntries(all);
  const reply = form.elements.namedItem("replyTo");
  const name = reply instanceof HTMLInputElement ? (reply.dataset.name ?? "") : "";
  return {
    key: fields.key ?? "",
    kind: fields.kind ?? "",
    title: fields.title ?? "",
    topics: all.filter(([field]) => field === "topics[]").map(([, value]) => value),
    body: fields.body ?? "",
    replyTo: fields.replyTo ? { number: Number(fields.replyTo), name } : null,
    naming: fields.naming ?? "",
    seq,
  };
}

/** Notes that the site has what this device keeps, unless more was typed since it was sent there. */
export function noteSaved(name: string, form: HTMLFormElement, sent: string, seq: number): void {
  if (sent === new URLSearchParams(fieldsOf(form)).toString())
    keepBrowserDraft(name, { ...browserDraftOf(form, seq), savedAt: Date.now() });
}

/** Keeps a form's words on this device, if it has any. Returns whether it did. */
export function keepBrowserDraft(name: string, draft: BrowserDraft): boolean {
  if (!isEmpty(draft)) return keepOnDevice(name, draft);
  forgetOnDevice(name);
  return false;
}

/** Tells whether this device keeps these very words, or there are none. */
export function isKept(name: string, draft: BrowserDraft): boolean {
  if (isEmpty(draft)) return true;
  const kept = keptOnDevice<BrowserDraft>(name);
  return kept?.body === draft.body && kept.title === draft.title;
}

function isEmpty({ body, title }: BrowserDraft): boolean {
  return body === "" && title === "";
}

/**
 * Fills a form with what the browser still holds, unless the server has something newer, under the key it had,
 * so that it cannot be posted twice. Returns what was brought back.
 */
export function bringBack(form: HTMLFormElement, name: string, seq: number): BrowserDraft | null {
  const draft = keptOnDevice<BrowserDraft>(name);
  const body = form.elements.namedItem("body") as HTMLTextAreaElement | null;
  const title = form.elements.namedItem("title") as HTMLInputElement | null;
  const key = form.elements.namedItem("key") as HTMLInputElement | null;
  if (!draft || !body || isSettled(draft) || isEmpty(draft)) return null;
  if (body.value && (draft.seq < seq || body.value === draft.body)) return null;
  body.value = draft.body;
  if (title && draft.title) title.value = draft.title;
  if (key && draft.key) key.value = draft.key;
  const { kind, topics, naming } = draft;
  const chosen: Record<string, (string | undefined)[] | "" | undefined> = {
    kind: kind && [kind],
    "topics[]": topics,
    naming: naming === undefined ? naming : [naming],
  };
  for (const box of form.querySelectorAll<HTMLInputElement>("[type=radio],[type=checkbox]"))
    box.checked = chosen[box.name] ? chosen[box.name]!.includes(box.value) : box.checked;
  return draft;
}

/** Whether the site had said that it has these words before it was asked for this page, which then knows better. */
function isSettled({ savedAt }: BrowserDraft): boolean {
  return savedAt !== undefined && savedAt < performance.timeOrigin;
}

/** The server has taken a form's words, so the browser's copy can go. */
export function forgetSent(key: string): void {
  for (const { what, value } of allKeptOnDevice())
    if (what.startsWith("draft:") && (value as BrowserDraft).key === key) forgetOnDevice(what);
}

/** Name of the cookie by which answers to posts tell the browser the forms' keys, whichever page comes next. */
export const SENT_COOKIE = "sent";

/** Reads the keys of forms whose words were taken from a browser's cookies. */
export function sentIn(cookies: string): string[] {
  return /(?:^|; )sent=([\w.-]+)/.exec(cookies)?.[1]?.split(".") ?? [];
}

/** Forgets what was posted: the address after posting names the form's key, and so does a cookie. */
export function forgetPosted(): void {
  const sent = sentIn(document.cookie);
  for (const key of sent) forgetSent(key);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  if (sent.length > 0) document.cookie = `${SENT_COOKIE}=; path=/; max-age=0`;
  const url = new URL(location.href);
  const posted = url.searchParams.get("posted");
  if (!posted) return;
  forgetSent(posted);
  url.searchParams.delete("posted");
  history.replaceState(history.state, "", url);
}

/** The address after a draft was thrown away names it: this browser's copy goes as well. */
export function forgetThrown(): void {
  const thrown = new URL(location.href).searchParams.get("thrown");
  if (!thrown) return;
  forgetOnDevice(draftName(...(thrown.split("/") as [string, string])));
}
