import { ask } from "#app/web/browser/person-here.ts";

/** Somebody who can be mentioned, by the address of their page. */
export type Person = { uid: string; name: string; practice: string };

const ASK_AFTER = 120;
let made = 0;

/** The letters of a name behind an "@" at the end of a text, up to three words of it; null where nobody is meant. */
export function nameBegun(before: string): string | null {
  const found = /(?:^|[\s([{"'“‘«>*_~/–—-])@((?:[\p{L}\p{M}][\p{L}\p{M}'’.-]* ?){0,3})$/u.exec(before);
  return found ? found[1]! : null;
}

/** People of the cohort below the field in which somebody began a name: chosen by keys that the field passes on, or by a press. */
export class NameList {
  readonly #id = `people-${made++}`;
  readonly #field: HTMLElement;
  readonly #address: string | undefined;
  readonly #choose: (person: Person, begun: string) => void;
  readonly #box = document.createElement("ul");
  readonly #says = document.createElement("p");
  readonly #known = new Map<string, Person[]>();
  #people: Person[] = [];
  #at = 0;
  #begun: string | null = null;
  #putAside = false;
  #timer = 0;

  constructor(
    { field, form, below }: { field: HTMLElement; form: HTMLFormElement | null; below: Element },
    choose: (person: Person, begun: string) => void,
  ) {
    this.#field = field;
    this.#choose = choose;
    const [cohort] = /^\/c\/[^/]+/.exec(form?.getAttribute("action") ?? "") ?? [];
    this.#address = cohort && `${cohort}/people/typed?q=`;
    Object.assign(this.#box, { id: this.#id, className: "offered name-list", hidden: true, tabIndex: 0 });
    this.#box.setAttribute("role", "listbox");
    this.#box.setAttribute("aria-label", "Whom do you mean?");
    // The field keeps the focus, and the keyboard of a phone stays.
    this.#box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#box.addEventListener("click", ({ target }) => {
      const row = (target as Element).closest("[role=option]");
      if (row) this.#take([...this.#box.children].indexOf(row));
    });
    this.#says.className = "vh";
    this.#says.setAttribute("role", "status");
    below.after(this.#box, this.#says);
    field.setAttribute("aria-autocomplete", "list");
    field.addEventListener("blur", () => this.shut());
  }

  /** Shows who is meant by what was begun, a moment after the last letter; null shows nobody. */
  begin(begun: string | null): void {
    clearTimeout(this.#timer);
    this.#begun = begun;
    if (begun === null) this.#putAside = false;
    const known = begun === null ? undefined : this.#known.get(begun.trim());
    if (begun === null || this.#putAside || !this.#address || this.#isNobody(begun)) this.shut();
    else if (known) this.#show(known);
    else this.#timer = window.setTimeout(() => void this.#ask(begun), ASK_AFTER);
  }

  /** Takes a key of the field; tells whether it was for the list. */
  takes({ key, isComposing }: KeyboardEvent): boolean {
    if (this.#box.hidden || isComposing) return false;
    if (key === "ArrowDown" || key === "ArrowUp") this.#mark(this.#at + (key === "ArrowDown" ? 1 : -1));
    else if (key === "Enter" || key === "Tab") this.#take(this.#at);
    else if (key === "Escape") {
      this.#putAside = true;
      this.shut();
    } else return false;
    return true;
  }

  /** Takes the list away. */
  shut(): void {
    clearTimeout(this.#timer);
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    this.#says.textContent = "";
    for (const name of ["aria-controls", "aria-activedescendant"]) this.#field.removeAttribute(name);
  }

  /** Where nobody is called so, nobody is called so and more. */
  #isNobody(begun: string): boolean {
    return [...this.#known].some(([words, people]) => people.length === 0 && begun.startsWith(words));
  }

  async #ask(begun: string): Promise<void> {
    try {
      const answer = await ask(this.#address + encodeURIComponent(begun.trim()));
      if (!answer.ok) return;
      const { people } = (await answer.json()) as { people: Person[] };
      this.#known.set(begun.trim(), people);
      if (this.#begun === begun && !this.#putAside) this.#show(people);
    } catch {
      // Offline a name is typed as it is.
    }
  }

  #show(people: Person[]): void {
    this.#people = people;
    if (people.length === 0) {
      this.shut();
      return;
    }
    this.#box.replaceChildren(...people.map((person) => rowOf(person, this.#id)));
    this.#box.hidden = false;
    this.#field.setAttribute("aria-controls", this.#id);
    this.#says.textContent =
      people.length === 1
        ? "One person. Enter takes it."
        : `${people.length} people. Arrows choose, Enter takes.`;
    this.#mark(0);
    this.#box.scrollIntoView({ block: "nearest" });
  }

  #mark(at: number): void {
    const rows = [...this.#box.children];
    this.#at = (at + rows.length) % rows.length;
    for (const [i, row] of rows.entries()) row.setAttribute("aria-selected", String(i === this.#at));
    this.#field.setAttribute("aria-activedescendant", rows[this.#at]!.id);
    rows[this.#at]!.scrollIntoView({ block: "nearest" });
  }

  #take(at: number): void {
    const [person, begun] = [this.#people[at], this.#begun];
    this.shut();
    if (person && begun !== null) this.#choose(person, begun);
  }
}

function rowOf({ uid, name, practice }: Person, id: string): Element {
  const row = document.createElement("li");
  row.id = `${id}-${uid}`;
  row.setAttribute("role", "option");
  for (const [tag, words] of [
    ["b", name],
    ["span", practice],
  ] as const)
    row.append(Object.assign(document.createElement(tag), { textContent: words, dir: "auto" }));
  return row;
}
