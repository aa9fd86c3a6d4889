import type { Tokenizer } from "marked";

type Rules = Tokenizer["rules"];

const email =
  "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+(@)[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)+";

/** The rules for words: those of marked where nothing is said. */
export function inlineRules(given: Rules["inline"]): Rules["inline"] {
  return {
    ...given,
    // Up to the next sign that could be a mark, or the end of the line.
    text: /^(?:`+|~+|[\s\S])[^\\<![`*~_\n]*/,
    // Raw HTML is text like any other.
    tag: /(?!)/,
    autolink: new RegExp(`^<((?:https?://|mailto:)[^\\s<>]*|${email})>`, "i"),
  };
}
