import { dayIn } from "#app/web/day-in.ts";

/** A search as it is meant: words and phrases, words that must not be there, and what narrows it. */
export type Asked = {
  words: string[];
  phrases: string[];
  without: string[];
  /** A cohort's link or name, a person's name, a topic's. */
  in: string;
  by: string;
  topic: string;
  kind: Kind | "";
  /** Days, as in 2026-11-28: posts of that day or later, and posts earlier than that day. */
  after: string;
  before: string;
  states: State[];
};

export const kinds = ["question", "discussion", "announcement"] as const;
const states = ["unanswered", "open", "answered", "mine", "file"] as const;
export type Kind = (typeof kinds)[number];
export type State = (typeof states)[number];

/** Most letters that are looked at; what is pasted beyond is left out. */
export const MOST_LETTERS = 300;
const MOST_WORDS = 12;

// A word, or words in quotes; before it a minus, or the name of what narrows.
const part = /(-)?(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/** Reads what was typed into a search box. Every text means something: what is not understood is a word. */
export function readAsked(typed: string): Asked {
  const asked: Asked = {
    ...{ words: [], phrases: [], without: [], states: [] },
    ...{ in: "", by: "", topic: "", kind: "", after: "", before: "" },
  };
  const text = typed.slice(0, MOST_LETTERS).replace(/[“”„«»]/g, '"');
  for (const [whole, minus, name, quoted, bare] of text.matchAll(part)) {
    const value = (quoted ?? bare ?? "").trim();
    if (name && !minus && narrow(asked, name.toLowerCase(), value)) continue;
    if (quoted !== undefined && !name) {
      if (value === "") continue;
      if (minus) asked.without.push(value);
      else if (/\s/.test(value)) asked.phrases.push(value);
      else asked.words.push(value);
    } else if (minus && (name || value) && whole.length > 1) asked.without.push(whole.slice(1));
    else if (whole !== "-") asked.words.push(whole.replaceAll('"', ""));
  }
  for (const list of [asked.words, asked.phrases, asked.without]) list.splice(MOST_WORDS);
  return asked;
}

function narrow(asked: Asked, name: string, value: string): boolean {
  switch (name) {
    case "in":
    case "by":
    case "topic":
      asked[name] = value;
      return value !== "";
    case "kind": {
      const kind = kinds.find((each) => each === value.toLowerCase().replace(/s$/, ""));
      if (kind) asked.kind = kind;
      return kind !== undefined;
    }
    case "after":
    case "before":
      asked[name] = dayIn(value) ?? "";
      return asked[name] !== "";
    case "is":
    case "has": {
      const state = states.find((each) => each === value.toLowerCase().replace(/^files$/, "file"));
      if (state && !asked.states.includes(state)) asked.states.push(state);
      return state !== undefined;
    }
    default:
      return false;
  }
}

/** Writes a search as one types it, so that a filter that is pressed is seen and can be learned. */
export function writeAsked(asked: Asked): string {
  const named = (["in", "by", "topic", "kind", "after", "before"] as const)
    .filter((name) => asked[name] !== "")
    .map((name) => `${name}:${inQuotes(asked[name])}`);
  return [
    ...asked.words,
    ...asked.phrases.map((phrase) => `"${phrase}"`),
    ...asked.without.map((word) => `-${inQuotes(word)}`),
    ...named,
    ...asked.states.map((state) => (state === "file" ? "has:file" : `is:${state}`)),
  ].join(" ");
}

function inQuotes(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

/** Whether anything is asked for. */
export function asksNothing(asked: Asked): boolean {
  return writeAsked(asked) === "";
}

/** The words alone, for what is found by its name. */
export function wordsOf({ words, phrases }: Asked): string {
  return [...words, ...phrases].join(" ");
}

/** The address of the page that shows a search. */
export function searchHref(asked: Asked | string): string {
  const text = typeof asked === "string" ? asked : writeAsked(asked);
  return text === "" ? "/search" : `/search?q=${encodeURIComponent(text)}`;
}
