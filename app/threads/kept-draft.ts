import { useEffect, useRef, useState } from "react";

type Options = { slug: string; place: string; seq: number };

/** What lies in the browser until the server has answered. */
type Kept = { key: string; title: string; body: string; seq: number };

const SAVE_AFTER = 1_200;

/**
 * Keeps the text of a composer: in the browser with every key, on the server a moment later with a rising number, so
 * that a stale tab cannot overwrite. Brings back what a crash, an expired session or a lost connection left behind.
 */
export function useKeptDraft({ slug, place, seq }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState("");
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const name = `draft:${slug}:${place}`;
    forgetPosted(name);
    if (bringBack(element, name, seq)) setSaved("Brought back from this device");
    const keeper = new Keeper(element, name, `/c/${slug}/drafts/${place}`, seq, setSaved, setOffline);
    element.addEventListener("input", keeper);
    element.addEventListener("change", keeper);
    element.addEventListener("submit", keeper);
    return () => {
      keeper.stop();
      element.removeEventListener("input", keeper);
      element.removeEventListener("change", keeper);
      element.removeEventListener("submit", keeper);
    };
  }, [slug, place, seq]);
  return { form, saved, offline };
}

class Keeper implements EventListenerObject {
  private timer = 0;
  private form: HTMLFormElement;
  private name: string;
  private address: string;
  private seq: number;
  private setSaved: (text: string) => void;
  private setOffline: (offline: boolean) => void;
  private sending = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    form: HTMLFormElement,
    name: string,
    address: string,
    seq: number,
    setSaved: (text: string) => void,
    setOffline: (offline: boolean) => void,
  ) {
    this.form = form;
    this.name = name;
    this.address = address;
    this.seq = seq;
    this.setSaved = setSaved;
    this.setOffline = setOffline;
  }

  handleEvent(event: Event) {
    if (event.type === "submit") this.submit(event as SubmitEvent);
    else this.typed();
  }

  stop() {
    clearTimeout(this.timer);
  }

  private typed() {
    keepInBrowser(this.name, textOf(this.form, this.seq));
    this.setSaved("Kept on this device");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.saving = this.save();
    }, SAVE_AFTER);
  }

  private async save() {
    const fields = new URLSearchParams(fieldsOf(this.form));
    fields.set("seq", String(this.seq + 1));
    try {
      const answer = await fetch(this.address, { method: "POST", body: fields });
      if (!answer.ok) return;
      const { kept, seq } = (await answer.json()) as { kept: boolean; seq: number };
      this.seq = seq;
      this.setOffline(false);
      this.setSaved(kept ? "Saved" : "A newer version of this text was saved in another window");
    } catch {
      this.setSaved("Kept on this device; it is saved when you are online again");
    }
  }

  /** Asks whether the site answers before the page is given up for its answer. */
  private async submit(event: SubmitEvent) {
    if (this.sending) return;
    event.preventDefault();
    clearTimeout(this.timer);
    keepInBrowser(this.name, textOf(this.form, this.seq));
    const button = event.submitter as HTMLButtonElement | null;
    button?.setAttribute("aria-busy", "true");
    // A draft that arrived after its post would come back as if it had not been posted.
    await this.saving;
    const answers = await fetch("/livez", { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
    button?.removeAttribute("aria-busy");
    this.setOffline(!answers);
    if (!answers) return;
    this.sending = true;
    this.form.requestSubmit(button);
    // A page that stays, such as after a download prompt, can send again.
    setTimeout(() => {
      this.sending = false;
    }, 3_000);
  }
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
}

function textOf(form: HTMLFormElement, seq: number): Kept {
  const fields = Object.fromEntries(fieldsOf(form));
  return { key: fields.key ?? "", title: fields.title ?? "", body: fields.body ?? "", seq };
}

function keepInBrowser(name: string, kept: Kept) {
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
 * so that it cannot be posted twice.
 */
function bringBack(form: HTMLFormElement, name: string, seq: number): boolean {
  const kept = keptInBrowser(name);
  const body = form.elements.namedItem("body") as HTMLTextAreaElement | null;
  const title = form.elements.namedItem("title") as HTMLInputElement | null;
  const key = form.elements.namedItem("key") as HTMLInputElement | null;
  if (!kept || !body || (kept.body === "" && kept.title === "")) return false;
  if (body.value && (kept.seq < seq || body.value === kept.body)) return false;
  body.value = kept.body;
  if (title && kept.title) title.value = kept.title;
  if (key && kept.key) key.value = kept.key;
  return true;
}

/** The address after posting names the form's key: the server has answered, so the browser's copy can go. */
function forgetPosted(name: string) {
  const url = new URL(location.href);
  const posted = url.searchParams.get("posted");
  if (!posted) return;
  for (let i = localStorage.length - 1; i >= 0; i--) {
    const each = localStorage.key(i);
    if (each?.startsWith("draft:") && keptInBrowser(each)?.key === posted) localStorage.removeItem(each);
  }
  if (keptInBrowser(name)?.key === posted) localStorage.removeItem(name);
  url.searchParams.delete("posted");
  history.replaceState(history.state, "", url);
}
