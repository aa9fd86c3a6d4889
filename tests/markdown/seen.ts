import { type ChildNode, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

/** What a person sees of HTML: its words line by line, numbers of lists too; blanks as a browser shows them. */
export function seenIn(html: string): string {
  return parseDocument(html)
    .children.map((node) => textOf(node))
    .join("")
    .replace(/[^\S\n\u00a0]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

/** The addresses to which its links lead. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
}

const lines = [
  "p",
  "li",
  "ul",
  "ol",
  "blockquote",
  "pre",
  "hr",
  "br",
  "h3",
  "h4",
  "h5",
  "h6",
  "tr",
  "div",
  "table",
];

function textOf(node: ChildNode, number?: number): string {
  if (isText(node)) return inCode(node) ? node.data : node.data.replaceAll("\n", " ");
  if (!isTag(node)) return "";
  let next = Number(node.attribs.start ?? 1);
  const inside = node.children.map((child) => {
    if (node.name !== "ol" || !isTag(child)) return textOf(child);
    next = Number(child.attribs.value ?? next);
    return textOf(child, next++);
  });
  const words = (number === undefined ? "" : `${number}. `) + inside.join("").replace(/^\s*/, "");
  if (["td", "th"].includes(node.name)) return `${words} `;
  if (["a", "em", "strong", "del", "code"].includes(node.name)) return inside.join("");
  return lines.includes(node.name) ? `\n${words}\n` : words;
}

function inCode(node: ChildNode): boolean {
  return (
    node.parent !== null &&
    isTag(node.parent as ChildNode) &&
    (node.parent as { name?: string }).name === "code"
  );
}
