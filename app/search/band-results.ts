import { isolated } from "#app/text/isolated.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { asking } from "#app/web/browser/asking.ts";
import { searchHref } from "./asked.ts";
import type { Piece } from "./passage.ts";
import type { Found } from "./what-was-found.tsx";

const ASK_AFTER = 180;
const MOST_OF_A_KIND = 3;
const MOST_CONVERSATIONS = 6;

type Hit = { href: string; words: readonly Piece[]; note: string };

/**
 * Shows below the box of the band what is found while one types, chosen by keys that the box keeps the focus for, or by a press.
 * Enter without a choice goes to the page of the search, as without script.
 */
export function offerFound(box: HTMLInputElement): void {
  const list = document.createElement("div");
  Object.assign(list, { id: "band-found", className: "offered band-found", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "What was found");
  const says = Object.assign(document.createElement("p"), { className: "vh" });
  says.setAttribute("role", "status");
  box.form!.after(list, says);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  let at = -1;

  const shut = () => {
    show(false);
    says.textContent = "";
  };
  const show = (shown: boolean) => {
    list.hidden = !shown;
    box.setAttribute("aria-expanded", String(shown));
    mark(-1);
  };
  const mark = (to: number) => {
    at = to;
    for (const [i, row] of [...list.children].entries()) row.setAttribute("aria-selected", String(i === at));
    const row = list.children[at];
    if (row) box.setAttribute("aria-activedescendant", row.id);
    else box.removeAttribute("aria-activedescendant");
    row?.scrollIntoView({ block: "nearest" });
  };

  const { askFor, stop } = asking<{ found: Found | null }>(ASK_AFTER, ({ found }) => {
    // Whoever went on meanwhile is not called back.
    if (!found || document.activeElement !== box) return;
    const hits = hitsIn(found);
    const all = hits.length > 0 ? "See all that was found" : "Nothing found yet. Look on the page for it";
    const more = { href: searchHref(box.value.trim()), words: [{ text: all, hit: false }], note: "" };
    list.replaceChildren(...[...hits, more].map(rowOf));
    show(true);
    says.textContent =
      hits.length > 0 ? `${hits.length} shown. Arrows choose, Enter opens.` : "Nothing found yet.";
  });
  const typed = () => {
    const words = box.value.trim();
    if (words === "") shut();
    // What was found for other words is gone with them only when the next is there, so that nothing flickers.
    askFor(words === "" ? null : `/search/typed?q=${encodeURIComponent(words)}`);
  };

  box.addEventListener("input", typed);
  box.addEventListener("focus", () => box.value.trim() !== "" && typed());
  box.addEventListener("blur", () => {
    stop();
    shut();
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const many = list.children.length;
    // Between the last and the first stands the box itself.
    if (event.key === "ArrowDown") mark(at + 1 === many ? -1 : at + 1);
    else if (event.key === "ArrowUp") mark(at === -1 ? many - 1 : at - 1);
    else if (event.key === "Enter" && at >= 0) (list.children[at] as HTMLElement).click();
    else if (event.key === "Escape") {
      stop();
      shut();
    } else return;
    event.preventDefault();
  });
  // The box keeps the focus while something is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  // Letters may have come before this did.
  if (document.activeElement === box) typed();
}

function hitsIn({ people, practices, conversations: { conversations } }: Found): Hit[] {
  const plain = (text: string) => [{ text, hit: false }];
  return [
    ...people.slice(0, MOST_OF_A_KIND).map(({ uid, name, practice }) => ({
      ...{ href: `/people/${uid}`, words: plain(name), note: practice ?? "" },
    })),
    ...practices.slice(0, MOST_OF_A_KIND).map(({ uid, name, town, state }) => ({
      ...{ href: `/practices/${uid}`, words: plain(name), note: [town, state].filter(Boolean).join(", ") },
    })),
    ...conversations
      .slice(0, MOST_CONVERSATIONS)
      .map(({ slug, number, title, cohort, passages: [first] }) => ({
        href: threadHref(slug, number, first?.number),
        words: title,
        note: [isolated(cohort), first && isolated(first.author)].filter(Boolean).join(", "),
      })),
  ];
}

function rowOf({ href, words, note }: Hit, i: number): HTMLElement {
  const row = Object.assign(document.createElement("a"), { href, id: `band-found-${i}`, tabIndex: -1 });
  row.setAttribute("role", "option");
  const title = Object.assign(document.createElement("b"), { dir: "auto" });
  for (const { text, hit } of words)
    title.append(hit ? Object.assign(document.createElement("mark"), { textContent: text }) : text);
  row.append(title);
  if (note) row.append(Object.assign(document.createElement("span"), { textContent: note, dir: "auto" }));
  return row;
}
