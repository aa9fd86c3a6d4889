import { isTag } from "domhandler";
import { parseDocument } from "htmlparser2";

const rel = "nofollow ugc noopener noreferrer";
const phrases = ["strong", "em", "del", "code", "a", "br"];
const blocks = ["h3", "h4", "h5", "h6", "p", "ul", "ol", "blockquote", "pre", "div", "hr"];
const inside: Record<string, string[]> = {
  "": blocks,
  blockquote: blocks,
  li: [...blocks, ...phrases],
  ul: ["li"],
  ol: ["li"],
  pre: ["code"],
  div: ["table"],
  table: ["thead", "tbody"],
  thead: ["tr"],
  tbody: ["tr"],
  tr: ["th", "td"],
  code: [],
  ...Object.fromEntries(["p", "h3", "h4", "h5", "h6", "th", "td"].map((tag) => [tag, phrases])),
  ...Object.fromEntries(["strong", "em", "del", "a"].map((tag) => [tag, phrases])),
};
const attributes: Record<string, Record<string, (value: string) => boolean>> = {
  a: {
    href: isHarmless,
    rel: (value) => value === rel,
    class: (value) => ["mention", "mention quoted"].includes(value),
  },
  ul: { class: (value) => value === "tasks" },
  ol: { start: (value) => /^\d{1,3}$/.test(value), class: (value) => value === "wide" },
  li: { value: (value) => /^\d{1,3}$/.test(value) },
  th: { align: isAlignment },
  td: { align: isAlignment },
  div: {
    class: (value) => value === "scroll",
    tabindex: (value) => value === "0",
    role: (value) => value === "region",
    "aria-label": (value) => value === "Table",
  },
};

/** What a post's HTML holds that it must not: nothing, or a sentence for each. */
export function troubleIn(html: string): string[] {
  return [...troubleInSpelling(html), ...dangerIn(html)];
}

// Read without a parser, so that no parser's leniency can hide anything from this.
function troubleInSpelling(html: string): string[] {
  const trouble: string[] = [];
  const open = [""];
  const rest = html.replace(
    /<(\/?)([a-z]\w*)((?: [a-z-]+="[^"<>]*")*)( \/)?>/g,
    (tag, end, name, _, empty) => {
      const parent = open.at(-1)!;
      if (end) {
        if (open.pop() !== name) trouble.push(`${tag} closes <${parent}>`);
        return "";
      }
      if (!inside[parent]?.includes(name)) trouble.push(`<${name}> in <${parent}>`);
      if (name === "a" && open.includes("a")) trouble.push("a link in a link");
      if (!empty) open.push(name);
      return "";
    },
  );
  if (open.length > 1) trouble.push(`left open: ${open.join(" ")}`);
  if (/[<>]/.test(rest)) trouble.push(`a stray bracket: ${rest.match(/.{0,20}[<>].{0,20}/)?.[0]}`);
  if (/&(?!(?:amp|lt|gt|quot);)/.test(html)) trouble.push("an ampersand that is not escaped");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(html)) trouble.push("a control character");
  return trouble;
}

/** Tags, attributes and addresses in HTML, however it is nested, that a post must not hold. */
export function dangerIn(html: string): string[] {
  const trouble: string[] = [];
  const walk = (nodes: ReturnType<typeof parseDocument>["children"]): void => {
    for (const node of nodes) {
      if (node.type !== "text" && !isTag(node)) trouble.push(`a ${node.type}`);
      if (!isTag(node)) continue;
      if (!(node.name in inside) && !["br", "hr"].includes(node.name)) trouble.push(`<${node.name}>`);
      if (node.name === "a" && !node.attribs.rel) trouble.push("a link without rel");
      for (const [name, value] of Object.entries(node.attribs))
        if (!attributes[node.name]?.[name]?.(value)) trouble.push(`<${node.name} ${name}="${value}">`);
      walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return trouble;
}

function isHarmless(href: string): boolean {
  const here = "https://roundtable.example";
  if (!URL.canParse(href, `${here}/c/pediatric-pt`)) return /^https?:\/\//i.test(href);
  const url = new URL(href, `${here}/c/pediatric-pt`);
  if (href.startsWith("/")) return url.origin === here;
  return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) && /^[a-z]+:/i.test(href);
}

function isAlignment(value: string): boolean {
  return ["left", "center", "right"].includes(value);
}
