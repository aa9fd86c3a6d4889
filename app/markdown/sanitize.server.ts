import sanitizeHtml, { type Attributes, type IOptions } from "sanitize-html";
import { mayLinkTo } from "./destinations.ts";

const rel = "nofollow ugc noopener noreferrer";
const align = { name: "align", values: ["left", "center", "right"] };

const options: IOptions = {
  allowedTags: [
    ..."h3 h4 h5 h6 p ul ol li blockquote pre hr br".split(" "),
    ..."strong em del code a table thead tbody tr th td".split(" "),
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], li: ["value"], th: [align], td: [align] },
  allowedClasses: { ol: ["wide"], ul: ["tasks"], a: ["mention", "quoted"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href = "", class: kind }) => {
      const attribs: Attributes = mayLinkTo(href) ? { href, rel, ...(kind && { class: kind }) } : {};
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
