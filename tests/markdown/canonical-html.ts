import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";

const blocks = "p|ul|ol|li|blockquote|pre|h\\d|hr|table|thead|tbody|tr|th|td|div";
const aroundBlocks = new RegExp(`\\s*(</?(?:${blocks})(?: [^>]*)?>)\\s*`, "g");

/** HTML in one spelling, so that two renderings of the same thing are the same string. */
export function canonical(html: string): string {
  return settle(parseDocument(html).children.map(write).join(""));
}

/** The same, after what we do to every text on purpose: headings, links, images, attributes. */
export function canonicalAsPost(html: string): string {
  return settle(asPost(parseDocument(html).children, false).map(write).join(""));
}

function settle(html: string): string {
  return html.replace(aroundBlocks, "$1").trim();
}

function write(node: ChildNode): string {
  if (isText(node)) return inPre(node) ? escaped(node.data).replaceAll("\n", "⏎") : escaped(node.data);
  if (!isTag(node)) return "";
  // A single line break shows as one, so that both kinds of break are the same.
  if (node.name === "br")
    return node.next && isText(node.next) && node.next.data.startsWith("\n") ? "" : "\n";
  const attributes = Object.entries(node.attribs)
    .filter(([name]) => name !== "rel")
    .map(([name, value]) => ` ${name}="${escaped(name === "href" ? inAscii(value) : value)}"`);
  const open = `<${node.name}${attributes.join("")}>`;
  return node.name === "hr" ? open : `${open}${node.children.map(write).join("")}</${node.name}>`;
}

function asPost(nodes: ChildNode[], inLink: boolean): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    if (node.name === "img") return image(node, inLink);
    node.children = asPost(node.children, inLink || node.name === "a");
    node.name = node.name.replace(/^h([1-6])$/, (_, level) => `h${Math.min(Number(level) + 2, 6)}`);
    if (node.name === "code") node.attribs = {};
    if (node.name !== "a") return [node];
    return leadsSomewhere(node.attribs.href) ? [link(node, node.attribs.href)] : node.children;
  });
}

function image(node: Element, inLink: boolean): ChildNode[] {
  const [label] = parseDocument(escaped(node.attribs.alt || "Image")).children;
  node.children = [label!];
  node.name = "a";
  return !inLink && leadsSomewhere(node.attribs.src) ? [link(node, node.attribs.src)] : [label!];
}

function link(node: Element, href: string): Element {
  node.attribs = { href };
  return node;
}

function leadsSomewhere(href: string | undefined): href is string {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href ?? "");
}

function inPre(node: ChildNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (isTag(at) && at.name === "pre") return true;
  return false;
}

// Browsers encode an address themselves, so that "/ö" and "/%C3%B6" are the same one.
function inAscii(href: string): string {
  return href.replace(/[^\p{ASCII}]+/gu, encodeURIComponent);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
