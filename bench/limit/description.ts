import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from "parse5";

/** A page as plain data: its elements with what React calls their attributes, and its texts. */
export type Described = {
  tag: string;
  props: Record<string, unknown>;
  children: (Described | string)[];
};

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Attributes that React calls otherwise than HTML. */
const names: Record<string, string> = {
  ...{ class: "className", for: "htmlFor", charset: "charSet", "http-equiv": "httpEquiv" },
  ...{ "accept-charset": "acceptCharset", autocomplete: "autoComplete", autofocus: "autoFocus" },
  ...{ colspan: "colSpan", crossorigin: "crossOrigin", datetime: "dateTime", enctype: "encType" },
  ...{ enterkeyhint: "enterKeyHint", formaction: "formAction", formnovalidate: "formNoValidate" },
  ...{ hreflang: "hrefLang", inputmode: "inputMode", maxlength: "maxLength", minlength: "minLength" },
  ...{ novalidate: "noValidate", readonly: "readOnly", rowspan: "rowSpan", spellcheck: "spellCheck" },
  ...{ srcset: "srcSet", tabindex: "tabIndex" },
};

/** Attributes that are there or not, and have no value. */
const switches =
  /^(async|autofocus|autoplay|checked|controls|default|defer|disabled|download|formnovalidate|hidden|loop|multiple|muted|nomodule|novalidate|open|readonly|required|reversed|selected)$/;

/** What the site's pages set as HTML that is ready made: what people wrote, scripts, styles and icons. */
function isRaw({ tagName, attrs }: Element): boolean {
  const kind = attrs.find(({ name }) => name === "class")?.value ?? "";
  return /^(script|style)$/.test(tagName) || /(^| )(prose|icon)( |$)/.test(kind);
}

/** Describes a page that was drawn by React, so that it can be drawn again. */
export function describe(html: string): Described {
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return describeElement(page.childNodes.find(tree.isElementNode)!, html);
}

function describeElement(element: Element, html: string): Described {
  const { tagName: tag, attrs, sourceCodeLocation: at } = element;
  const props = Object.fromEntries(attrs.map(({ name, value }) => described(tag, name, value)));
  if (isRaw(element) && at?.startTag && at.endTag) {
    const inner = html.slice(at.startTag.endOffset, at.endTag.startOffset);
    return { tag, props: { ...props, dangerouslySetInnerHTML: { __html: inner } }, children: [] };
  }
  const inside: Node[] =
    tag === "template" ? tree.getTemplateContent(element as never).childNodes : element.childNodes;
  const children = inside.flatMap((node): Described["children"] => {
    if (tree.isTextNode(node)) return [node.value];
    // Comments are React's own: it draws them again, between texts.
    return tree.isElementNode(node) ? [describeElement(node, html)] : [];
  });
  return tag === "select" ? choosing({ tag, props, children }) : { tag, props, children };
}

/** A list of choices, as React takes it: told of the one that is chosen, which in HTML is told itself. */
function choosing(list: Described): Described {
  const chosen = choicesIn(list).find(({ props }) => props.selected);
  if (!chosen) return list;
  const defaultValue = chosen.props.value ?? chosen.children.join("");
  return { ...list, props: { ...list.props, defaultValue }, children: unchosen(list.children) };
}

function choicesIn({ children }: Described): Described[] {
  return children.flatMap((child) => (typeof child === "string" ? [] : [child, ...choicesIn(child)]));
}

// Anew: React draws an element from which something was deleted several times as slowly, and each after it.
function unchosen(children: Described["children"]): Described["children"] {
  return children.map((child) => {
    if (typeof child === "string") return child;
    const { selected: _, ...props } = child.props;
    return { ...child, props, children: unchosen(child.children) };
  });
}

function described(tag: string, name: string, value: string): [string, unknown] {
  // What a field holds at first; of a choice, React is told at its list.
  if (tag === "input" && name === "checked") return ["defaultChecked", true];
  if (tag === "input" && name === "value") return ["defaultValue", value];
  if (name === "style") return [name, styleOf(value)];
  const drawn = /^(data|aria)-/.test(name)
    ? name
    : (names[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return [drawn, value === "" && switches.test(name) ? true : value];
}

function styleOf(text: string): Record<string, string> {
  const parts = text.split(";").map((part) => part.split(/:(.*)/s).map((word) => word.trim()));
  return Object.fromEntries(
    parts
      .filter(([name]) => name)
      .map(([name, value]) => [
        name!.startsWith("--") ? name : name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );
}
