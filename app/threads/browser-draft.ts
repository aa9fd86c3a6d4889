/** What lies in the browser until the server has answered. */
export type Kept = {
  key: string;
  kind: string;
  title: string;
  topics: string[];
  body: string;
  replyTo: Answered | null;
  seq: number;
};

/** The post that a reply is to. */
export type Answered = { number: number; name: string };

/** The text fields of a form, as they would be sent. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
}

export function keptIn(form: HTMLFormElement, seq: number): Kept {
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
    seq,
  };
}

export function keepInBrowser(name: string, kept: Kept): void {
  try {
    if (kept.body || kept.title) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
  } catch {
    // Private windows may refuse; the server still keeps it.
  }
}

function keptInBrowser(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/**
 * Fills a form with what the browser still holds, unless the server has kept something newer, under the key it had,
 * so that it cannot be posted twice. Returns what was brought back.
 */
export function bringBack(form: HTMLFormElement, name: string, seq: number): Kept | null {
  const kept = keptInBrowser(name);
  const body = form.elements.namedItem("body") as HTMLTextAreaElement | null;
  const title = form.elements.namedItem("title") as HTMLInputElement | null;
  const key = form.elements.namedItem("key") as HTMLInputElement | null;
  if (!kept || !body || (kept.body === "" && kept.title === "")) return null;
  if (body.value && (kept.seq < seq || body.value === kept.body)) return null;
  body.value = kept.body;
  if (title && kept.title) title.value = kept.title;
  if (key && kept.key) key.value = kept.key;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="kind"]'))
    box.checked = kept.kind ? box.value === kept.kind : box.checked;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="topics[]"]'))
    box.checked = kept.topics?.includes(box.value) ?? box.checked;
  return kept;
}

/** The server has taken a form's words, so the browser's copy can go. */
export function forgetSent(key: string): void {
  try {
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const each = localStorage.key(i);
      if (each?.startsWith("draft:") && keptInBrowser(each)?.key === key) localStorage.removeItem(each);
    }
  } catch {
    // Nothing was kept where storage is blocked.
  }
}

/** The address after posting names the form's key. */
export function forgetPosted(): void {
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
  try {
    localStorage.removeItem(`draft:${thrown.replace("/", ":")}`);
  } catch {
    // Nothing was kept where storage is blocked.
  }
}
