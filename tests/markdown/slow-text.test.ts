import { describe, expect, test } from "vitest";
import { MAX_CHARACTERS } from "#app/markdown/limits.ts";
import { troubleIn } from "./allowed-html.ts";
import { filled, timed } from "./timed.ts";

describe("at the limit, rendering stays under a second", () => {
  const emphasis = [
    "_a__b",
    "*a **a",
    "**a_b__",
    "__a_ c*",
    "**a *",
    "*a_ ",
    "a**b",
    "~~a",
    "~a~~b",
    "*_~",
    "*",
    "_",
  ];
  const brackets = [
    "[",
    "](",
    "[a](",
    "[a](<",
    "![",
    "[[a]]",
    "[a][b]",
    "[\\",
    '[a](b "',
    "![a](x)",
    "[a](x)",
  ];
  const tags = [
    "<",
    "<!--",
    "<?",
    "<![CDATA[",
    "<a ",
    "</",
    "<a href='",
    "<}",
    "&",
    "&amp;",
    "&#1",
    "\\",
    "`a``",
  ];
  const lines = [
    "|\n",
    "- a\n",
    "> a\n\n",
    "# a\n",
    "a\n=\n",
    "- [ ] a\n",
    "[a]: u\n",
    "```\n",
    "- - ",
    "\n",
    "\t",
  ];
  const addresses = [
    "http://a",
    "www.",
    "a@",
    "a.",
    "a@b.c ",
    "http://a?!",
    "http://a&a;",
    "http://a_b",
    "~-|a",
  ];
  const signs = [
    "5*4",
    "a*b",
    "a*bc*d ",
    "*a\n",
    "_a\n",
    "(*)",
    "~~$",
    "~~a~~b",
    "-_",
    "__/",
    "5. a\n",
    "5. a\n\n",
    "1. 2. a\n",
    "* a\n\n",
    "-\n\n",
    "-\n",
    "-\n# a\n",
    "- a\n> b\n",
    "- a\n1. b\n",
    "1. a\n17. 05. 2016\n",
    "- a\nb\n",
    "- a\n\n  b\n\n",
    "- - a\nb\n",
    "+ 5\n",
    ">5\n",
    "> >5\n",
    "# 1\n",
    "# #\n",
    "```\n```\n",
    "```a\n",
    "C:\\",
    "\\\\a\\",
    "`a `b ",
    "'@",
    "d'a@b.cc,",
    "a@b@",
    "_a@b.cc_",
    "https://a.b/),",
    "https://a.b/(",
    "https://a.b,",
    "www.a.bc/",
    "[a.b](/u)",
    "[a](www.b.c)",
    '[a](/b "c")',
    "![a](b)",
    "![![",
    "|a\n|-|\n",
    "|a|\n|-|\n|a|a|\n",
  ];
  test.each([...emphasis, ...brackets, ...tags, ...lines, ...addresses, ...signs])(
    "filled with %j",
    (unit) => {
      const { html, ms } = timed(filled(unit));
      expect(ms).toBeLessThan(1000);
      expect(html === undefined ? [] : troubleIn(html)).toEqual([]);
    },
  );

  const half = MAX_CHARACTERS / 2;
  test.each([
    ["emphasis in emphasis", `${"*".repeat(half - 1)}a${"*".repeat(half)}`],
    ["brackets in brackets", `${"[".repeat(half - 1)}a${"]".repeat(half)}`],
    ["a link's parentheses", `[a](${filled("(", MAX_CHARACTERS - 4)}`],
    [
      "code marks of every length",
      Array.from({ length: 198 }, (_, i) => `${"`".repeat(i)}a`)
        .join("")
        .slice(0, MAX_CHARACTERS),
    ],
    ["a long word in a link", `[${filled("a.", MAX_CHARACTERS - 30)}](https://a.example)`],
    ["a long list that goes on at the margin", `- a\n${filled("b\n", MAX_CHARACTERS - 8)}- c`],
    ["a wide row below a narrow head", `|a|\n|-|\n|${filled("a|", 9000)}\n${filled("|a|\n", 9000)}`],
    ["a long path", `C:\\${filled("a*_", MAX_CHARACTERS - 3)}`],
    ["a long name in an address", `${filled("a.", MAX_CHARACTERS - 12)}@b.example`],
    ["a long domain in an address", `a@${filled("b-", MAX_CHARACTERS - 12)}b.example`],
    ["a long address", `https://${filled("a", MAX_CHARACTERS - 8)}`],
    ["an address and brackets", `https://a${filled(")", MAX_CHARACTERS - 9)}`],
    ["a long email address", `a@${filled("a", MAX_CHARACTERS - 2)}`],
    ["spaces between words", `a${filled(" ", MAX_CHARACTERS - 2)}b`],
    ["an attribute after another", `<a${filled(" b=c", MAX_CHARACTERS - 2)}`],
    ["an open title", `[a]: /u '${filled("a\n", MAX_CHARACTERS - 9)}`],
    [
      "a wide table of empty rows",
      `|${filled("a|", 2000)}\n|${filled("-|", 2000)}\n${filled("|\n", 15_900)}`,
    ],
    ["a wide table", `|${filled("a|", 6600)}\n|${filled("-|", 6600)}\n|${filled("a|", 6600)}`],
    ["a long table", `|a|b|\n|-|-|\n${filled("|1|2|\n", 19_900)}`],
    ["a long address named often", `[a]: https://a.example/${filled("x", 9900)}\n\n${filled("[a] ", 9900)}`],
    ["a short address named often", `[a]: https://a.example/\n\n${filled("[a]", 19_900)}`],
    ["quotes with lazy lines", filled(`${"> ".repeat(20)}a\nlazy\n\n`)],
    ["quoted code with lazy lines", filled(`${"> ".repeat(19)}\`\`\`\nlazy\n`)],
    ["quoted lists with lazy lines", filled(`${"> - ".repeat(10)}a\nlazy\n`)],
    [
      "stairs of quotes",
      filled(Array.from({ length: 20 }, (_, i) => `${"> ".repeat(20 - i)}a\n- b\n`).join("")),
    ],
    ["stairs of lists", filled(Array.from({ length: 20 }, (_, i) => `${"  ".repeat(i)}- a\n`).join(""))],
  ])("%s", (_, markdown) => {
    expect(markdown.length).toBeLessThanOrEqual(MAX_CHARACTERS);
    const { html, ms } = timed(markdown);
    expect(ms).toBeLessThan(1000);
    expect(html?.length ?? 0).toBeLessThan(500_000);
    expect(html === undefined ? [] : troubleIn(html)).toEqual([]);
  });

  test("50,000 marks of a quote are refused before they are read", () => {
    expect(timed(filled("> ", 50_000))).toMatchObject({ html: undefined });
    expect(timed(filled("> ", 50_000)).ms).toBeLessThan(20);
  });
});
