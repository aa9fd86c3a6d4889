import { describe, expect, test } from "vitest";
import { quoteMarkdown, selectedWords } from "#app/markdown/quote.ts";
import { quotePost } from "#app/markdown/quote-post.server.ts";
import { RENDERER_VERSION, renderMarkdown } from "#app/markdown/render.server.ts";

const rel = 'rel="nofollow ugc noopener noreferrer"';
const html = (markdown: string) => renderMarkdown(markdown).html.trim();

describe("what people type", () => {
  test("a single line break shows", () => {
    expect(html("Thanks,\nMaria")).toBe("<p>Thanks,<br />Maria</p>");
    expect(html("Thanks,\r\nMaria")).toBe("<p>Thanks,<br />Maria</p>");
  });

  test("a comparison is not taken for a tag", () => {
    expect(html("visits <5 a week & **more** than >3")).toBe(
      "<p>visits &lt;5 a week &amp; <strong>more</strong> than &gt;3</p>",
    );
  });

  test("tags show as they were typed, and Markdown beside them still counts", () => {
    expect(html("<b>no</b> *yes*")).toBe("<p>&lt;b&gt;no&lt;/b&gt; <em>yes</em></p>");
  });

  test("a post's headings stand below the page's own", () => {
    const levels = [...html("# a\n## b\n### c\n#### d\n##### e\n###### f").matchAll(/<h(\d)>/g)];
    expect(levels.map(([, level]) => level)).toEqual(["3", "4", "5", "6", "6", "6"]);
  });

  test("a task list shows its boxes as characters", () => {
    expect(html("- [x] ask\n- [ ] sign")).toBe('<ul class="tasks">\n<li>☑ ask</li>\n<li>☐ sign</li>\n</ul>');
  });

  test("a numbered list keeps its first number", () => {
    expect(html("3. c\n4. d")).toBe('<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>');
  });

  test("a table can be scrolled and keeps its alignment", () => {
    const table = html("| Payer | Rule |\n| --- | :-: |\n| A | B |");
    expect(table).toMatch(/^<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>/);
    expect(table).toContain('<th align="center">Rule</th>');
    expect(table).toMatch(/<\/table><\/div>$/);
  });

  test("only a table brings the frame that scrolls", () => {
    expect(html('<div class="scroll"><table>')).not.toContain("<div");
  });

  test("code keeps its spelling and what stands behind its marks", () => {
    expect(html("```\na < b\n```")).toBe("<pre><code>a &lt; b\n</code></pre>");
    expect(html("```js\na < b\n```")).toBe("<pre><code>js\na &lt; b\n</code></pre>");
  });

  test("control and half characters become the replacement character", () => {
    expect(html("a\u0000b\ud800c")).toBe("<p>a\uFFFDb\uFFFDc</p>");
  });
});

describe("links", () => {
  test.each([
    ["[x](https://a.example/b?c=d&e=f)", `<a href="https://a.example/b?c=d&amp;e=f" ${rel}>x</a>`],
    ["[x](/c/pediatric-pt/12)", `<a href="/c/pediatric-pt/12" ${rel}>x</a>`],
    ["[x](tel:+15551234567)", `<a href="tel:+15551234567" ${rel}>x</a>`],
    ["https://a.example", `<a href="https://a.example" ${rel}>https://a.example</a>`],
    ["a@b.example", `<a href="mailto:a@b.example" ${rel}>a@b.example</a>`],
    ['[x](https://a.example "title")', `<a href="https://a.example" ${rel}>x</a> (title)`],
  ])("%s is one", (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    "[x](javascript:alert(1))",
    "[x](ftp://a.example)",
    "[x](//a.example)",
    "[x](policy.docx)",
    "[x](#top)",
    "[x](?q=1)",
    "[x]()",
  ])("%s leads nowhere, so it shows as it was typed", (markdown) => {
    expect(html(markdown)).toBe(`<p>${markdown}</p>`);
  });

  test("a link that leads nowhere leaves what surrounds it whole", () => {
    expect(html("*a [b](x) c* [d](y) **e** [f](/g)")).toBe(
      `<p><em>a [b](x) c</em> [d](y) <strong>e</strong> <a href="/g" ${rel}>f</a></p>`,
    );
  });

  test("an image becomes a link with its description, or with its address where it has none", () => {
    expect(html("![Our form](https://a.example/f.png)")).toBe(
      `<p><a href="https://a.example/f.png" ${rel}>Our form</a></p>`,
    );
    expect(html("![](https://a.example/f.png)")).toContain(">https://a.example/f.png</a>");
    expect(html("![Our form](f.png)")).toBe("<p>![Our form](f.png)</p>");
  });

  test("an image inside a link becomes that link's words, with its own address", () => {
    expect(html("[![Our form](https://a.example/f.png)](/c/x)")).toBe(
      `<p><a href="/c/x" ${rel}>Our form (https://a.example/f.png)</a></p>`,
    );
  });
});

describe("the words for lists, mails and search", () => {
  test("are without marks, one block a line", () => {
    const { text } = renderMarkdown(
      "# Late *cancels*\n\nWe charge `$` & wait.\n\n- a\n- b\n\n| c | d |\n|-|-|\n| <e> | f |",
    );
    expect(text).toBe("Late cancels\nWe charge $ & wait.\na\nb\nc d\n<e> f");
  });

  test("the excerpt leaves out what is quoted", () => {
    expect(renderMarkdown("> you said\n\nI agree.").excerpt).toBe("I agree.");
    expect(renderMarkdown("> only a quote").excerpt).toBe("only a quote");
  });

  test("an excerpt tells a table row by row, and leaves empty cells out", () => {
    const table =
      "| Payer | Rule |\n|-|:-:|\n| *Aetna* | within **24 hours** |\n| Cigna | |\n| | |\n| Humana | Ask them! |";
    expect(renderMarkdown(`Ours:\n\n${table}\n\nAnd yours?`).excerpt).toBe(
      "Ours: Payer, Rule. Aetna, within 24 hours. Cigna. Humana, Ask them! And yours?",
    );
    expect(renderMarkdown("> | a | b |\n> |-|-|\n> | c | d |").excerpt).toBe("a, b. c, d.");
  });

  test("a long excerpt ends after a word", () => {
    const { excerpt } = renderMarkdown("practice ".repeat(100));
    expect(excerpt.length).toBeLessThanOrEqual(201);
    expect(excerpt).toMatch(/^(practice )+practice…$/);
  });

  test("an excerpt does not cut a character in two", () => {
    expect(renderMarkdown(`a${"😀".repeat(150)}`).excerpt).not.toMatch(/\p{Surrogate}/u);
  });

  test("carry the renderer's version", () => {
    expect(renderMarkdown("").version).toBe(RENDERER_VERSION);
    expect(renderMarkdown("")).toMatchObject({ html: "", excerpt: "", text: "" });
  });
});

describe("quoting", () => {
  test("names the author, and marks every line below", () => {
    expect(quoteMarkdown("One.\r\n\r\nTwo.\n", "Graham Petrosky")).toBe(
      "Graham Petrosky wrote:\n> One.\n>\n> Two.",
    );
  });

  test("writes no backslash into a name that could mark nothing up", () => {
    for (const name of [
      "Siobhán O'Neil-Moss, PT, DPT",
      "Ruth (she/her) St. John",
      "Ann & Bo",
      "שרה לוי",
      "A_b",
    ])
      expect(quoteMarkdown("Yes.", name).startsWith(`${name} wrote:\n`)).toBe(name !== "A_b");
  });

  test("renders as the name as it is and one quote", () => {
    expect(html(quoteMarkdown("- a\n- b", "*Ann* O'Neil <x@y.example>\n# z"))).toBe(
      "<p>*Ann* O'Neil &lt;x@y.example&gt; # z wrote:</p>\n<blockquote>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</blockquote>",
    );
  });

  test("makes lines of text of a table, also of one that was quoted", () => {
    const table = "| Payer | Rule |\r\n|---|:-:|\n| Aetna | a \\| b |\n| Cigna | |\n\nSo far.";
    const lines = ["Payer · Rule", "Aetna · a | b", "Cigna · –", "", "So far."];
    const quoted = ["Ann wrote:", ...lines.map((line) => `> ${line}`.trimEnd())];
    expect(quotePost({ body: table, name: "Ann" }).split("\n")).toEqual(quoted);
    const again = quotePost({ body: quoteMarkdown(table, "Ann"), name: "Bo" });
    expect(again.split("\n")).toEqual(["Bo wrote:", ...quoted.map((line) => `> ${line}`)]);
    expect(html(quotePost({ body: "a | b\n:-: | -\nc", name: "" }))).toContain("a · b<br />c");
  });

  test("takes the cells of a selected table apart, and no lines together", () => {
    expect(selectedWords(" Payer\tRule \nAetna\t \n\tCigna\tno\n")).toBe(
      "Payer · Rule \nAetna\t \n\tCigna · no",
    );
  });

  test("is no part of what a list shows of a reply", () => {
    const quote = quoteMarkdown("We did.", "Ann O'Neil");
    expect(renderMarkdown(`${quote}\n\nThank you.`).excerpt).toBe("Thank you.");
    expect(renderMarkdown(`One.\n${quote}\n\nTwo.`).excerpt).toBe("One. Two.");
    expect(renderMarkdown(quote).excerpt).toBe("Ann O'Neil wrote: We did.");
  });
});
