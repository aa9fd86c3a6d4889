import { Node } from "@tiptap/core";

/** Somebody who is mentioned, in rich text: one sign as it were, which is written and taken away as a whole. */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ href: { default: "", rendered: false }, words: { default: "", rendered: false } }),
  parseHTML: () => [
    {
      tag: "span[data-mention]",
      getAttrs: (span) => ({ href: span.dataset.mention, words: span.textContent }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    "span",
    { class: "mention", "data-mention": attrs.href, dir: "auto" },
    attrs.words,
  ],
  renderText: ({ node }) => node.attrs.words,
});
