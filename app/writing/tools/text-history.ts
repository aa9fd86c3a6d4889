const MOST = 100;
const PAUSE = 500;

/**
 * The texts that a field has held, one a step. What the browser knows of them is gone as soon as rich text has written into
 * the field, and what rich text knows of them is only its own; so each finds here what was done in the other.
 */
export class TextHistory {
  readonly texts: string[] = [];
  /** Which of them the field holds. */
  at = 0;
  /** Up to which of them both know them. */
  shared = 0;

  constructor(area: HTMLTextAreaElement) {
    this.texts.push(area.value);
    let last = 0;
    // A draft comes in before anything is written.
    area.addEventListener("focus", () => this.texts.length === 1 && this.forget(area.value));
    area.addEventListener("input", ({ inputType }: Event & { inputType?: string }) => {
      const { value } = area;
      const before = this.texts[this.at]!;
      const goesOn = Date.now() - last < PAUSE && Math.abs(value.length - before.length) < 2;
      last = value === before ? 0 : Date.now();
      const back = inputType === "historyUndo" ? this.texts.lastIndexOf(value, this.at) : -1;
      if (back >= 0) this.go(back);
      else if (value !== before) this.add(value, goesOn);
    });
  }

  /** Adds what is written now, as a step of its own or with the last one. */
  add(text: string, goesOn: boolean): void {
    this.texts.splice(goesOn && this.at > this.shared ? this.at : this.at + 1, MOST, text);
    if (this.texts.length > MOST) {
      this.texts.shift();
      this.shared = Math.max(0, this.shared - 1);
    }
    this.at = this.texts.length - 1;
  }

  /** Begins anew with a text. */
  forget(text: string): void {
    this.texts.splice(0, this.texts.length, text);
    this.at = this.shared = 0;
  }

  /** Goes to one of the texts. */
  go(at: number): void {
    this.at = at;
    this.shared = Math.min(this.shared, at);
  }
}
