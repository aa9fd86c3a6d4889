import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";

const rel = "nofollow ugc noopener noreferrer";
const align = { name: "align", values: ["left", "center", "right"] };

const options: IOptions = {
  allowedTags: [
    ..."h3 h4 h5 h6 p ul ol li blockquote pre hr br".split(" "),
    ..."strong em del code a table thead tbody tr th td".split(" "),
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], th: [align], td: [align] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = "" }) => {
      const attribs: Attributes = mayLinkTo(href) ? { href, rel } : {};
      return { tagName, attribs };
    },
  },
  // A link that leads nowhere keeps its words only.
  exclusiveFilter: (frame) => (frame.tag === "a" && !frame.attribs.href ? "excludeTag" : false),
};

/** Reduces HTML to the tags, attributes and addresses that a post may contain. */
export function sanitize(html: string): string {
  return sanitizeHtml(html, options);
}

/** Whether a link may lead there: the web, mail, telephone, or a page of this site written as `/…`. */
export function mayLinkTo(href: string): boolean {
  // Browsers skip tabs and line breaks and read "\" as "/", so that "/\t/host" would leave the site.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return false;
  return /^(?:https?:\/\/[^/]|mailto:|tel:|\/(?!\/))/i.test(href);
}
