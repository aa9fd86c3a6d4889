/** The tools of a text's field, which are loaded behind the page: what marks up, its keys, and what is pasted. */
export { ComposerToolbar, textKeys } from "./composer-toolbar.tsx";
export { GuardPanel } from "./guard-panel.tsx";
export { pasteMarkdown } from "./paste-markdown.ts";
