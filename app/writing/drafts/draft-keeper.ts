import { forgetOnDevice } from "#app/web/browser/device.ts";
import { ask } from "#app/web/browser/person-here.ts";
import { browserDraftOf, fieldsOf, isKept, keepBrowserDraft, noteSaved } from "./browser-draft.ts";
import { KEPT, type SaveState, whenNotSent, whenOffline, whenSignedOut } from "./save-state.tsx";

const SAVE_AFTER = 1_200;
const SAVED: SaveState = { text: "Saved", sign: "check" };
const NEWER: SaveState = { text: "A newer version of this text was saved in another window", sign: "warn" };
const OTHERS: SaveState = {
  text: "Someone else has signed in here. Your text is in this window only: copy it before you close it",
  sign: "warn",
};

type Tell = (state: SaveState) => void;

const keepers = new Set<DraftKeeper>();

/** Waits until what was typed on this page is on the server, as far as it can be reached. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush()));
}

/** Keeps one form's words: in the browser with every key, on the server a moment later under a rising number. */
export class DraftKeeper implements EventListenerObject {
  private timer = 0;
  private form: HTMLFormElement;
  private name: string;
  private address: string;
  private seq: number;
  private tell: Tell;
  private sending = false;
  private waiting = false;
  /** Someone else has signed in: nothing of this page is kept any more where they are. */
  private others = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(form: HTMLFormElement, name: string, address: string, seq: number, tell: Tell) {
    this.form = form;
    this.name = name;
    this.address = address;
    this.seq = seq;
    this.tell = tell;
  }

  start() {
    keepers.add(this);
    for (const event of ["input", "change", "submit"]) this.form.addEventListener(event, this);
    window.addEventListener("online", this);
    document.addEventListener("visibilitychange", this);
  }

  stop() {
    clearTimeout(this.timer);
    keepers.delete(this);
    for (const event of ["input", "change", "submit"]) this.form.removeEventListener(event, this);
    window.removeEventListener("online", this);
    document.removeEventListener("visibilitychange", this);
  }

  handleEvent(event: Event) {
    if (event.type === "submit") this.submit(event as SubmitEvent);
    else if (event.type === "online") void this.flush();
    else if (event.type === "visibilitychange") {
      // The last moment in which a phone lets a page say anything.
      if (document.visibilityState === "hidden") void this.flush();
    } else this.typed();
  }

  /** Saves what waits to be saved, and what is under way. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.waiting && !this.sending) this.saving = this.saving.then(() => this.save());
    return this.saving;
  }

  /** A preview saves the draft as well; the number it was saved under comes with its page. */
  savedAs(seq: number) {
    this.number(Math.max(seq, this.seq));
    this.tell(SAVED);
  }

  later() {
    this.waiting = true;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), SAVE_AFTER);
  }

  /** Keeps what stands in the form now, and saves it in a moment. */
  typed() {
    if (this.others) return;
    if (keepBrowserDraft(this.name, browserDraftOf(this.form, this.seq))) this.tell(KEPT);
    this.later();
  }

  private async save() {
    const fields = new URLSearchParams(fieldsOf(this.form));
    const sent = fields.toString();
    fields.set("seq", String(this.seq + 1));
    this.waiting = false;
    try {
      // What outlives its page may be 64 kB at most.
      const keepalive = fields.toString().length < 60_000;
      const answer = await ask(this.address, { method: "POST", body: fields, keepalive });
      if (answer.status === 409) return this.stopKeeping();
      if (answer.status === 401) this.tellKept(whenSignedOut);
      if (!answer.ok) return;
      const { saved, seq, newKey } = (await answer.json()) as {
        saved: boolean;
        seq: number;
        newKey?: string;
      };
      if (newKey) return this.takeKey(newKey);
      if (saved) noteSaved(this.name, this.form, sent, seq);
      this.number(seq);
      this.tell(saved ? SAVED : NEWER);
    } catch {
      this.waiting = true;
      this.tellKept(whenOffline);
    }
  }

  /** Says whether the device has the text. Only looks: what somebody's signing out has taken away is not put back. */
  private tellKept(state: (isKept: boolean) => SaveState) {
    this.tell(this.others ? OTHERS : state(isKept(this.name, browserDraftOf(this.form, this.seq))));
  }

  /** Under the old key other words were sent: back in its form, these are another text. */
  private takeKey(key: string) {
    const field = this.form.elements.namedItem("key");
    if (field instanceof HTMLInputElement) field.value = key;
    this.typed();
  }

  private stopKeeping() {
    this.others = true;
    forgetOnDevice(this.name);
    this.tell(OTHERS);
  }

  /** Goes on counting in what is sent without script's help, such as a preview. */
  private number(seq: number) {
    this.seq = seq;
    const field = this.form.elements.namedItem("seq");
    if (field instanceof HTMLInputElement) field.value = String(seq);
  }

  /** Asks whether the site answers before the page is given up for its answer. */
  private async submit(event: SubmitEvent) {
    if (this.sending) return;
    event.preventDefault();
    clearTimeout(this.timer);
    this.waiting = false;
    if (!this.others) keepBrowserDraft(this.name, browserDraftOf(this.form, this.seq));
    const button = event.submitter as HTMLButtonElement | null;
    button?.setAttribute("aria-busy", "true");
    // A draft that arrived after its post would come back as if it had not been posted.
    await this.saving;
    const answers = await fetch("/livez", { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
    button?.removeAttribute("aria-busy");
    if (!answers) {
      this.waiting = true;
      this.tellKept(whenNotSent);
      return;
    }
    this.sending = true;
    this.form.requestSubmit(button);
    // A page that stays, such as after a download prompt, can send again.
    setTimeout(() => {
      this.sending = false;
    }, 3_000);
  }
}
