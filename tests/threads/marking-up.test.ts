import { expect, test } from "vitest";
import { type Edit, type Marked, placed } from "#app/writing/insert-text.ts";
import { linkTo } from "#app/writing/paste/pasted-links.ts";
import { linkAt, linked } from "#app/writing/tools/link-in-field.ts";
import { continued, lined, wrapped } from "#app/writing/tools/mark-up.ts";

/** A text with what is selected in it between two bars. */
function at(text: string): Marked {
  const [before, inside, after] = text.split("|") as [string, string, string];
  return {
    value: before + inside + after,
    start: before.length,
    end: before.length + inside.length,
  };
}

function after({ value }: Marked, { from, to, put, start, end }: Edit): string {
  const text = value.slice(0, from) + put + value.slice(to);
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

test("bold goes around the words and not the spaces, and comes off again", () => {
  const one = at("say |it |now");
  expect(after(one, wrapped(one, "**", "bold text"))).toBe("say **|it|** now");
  const two = at("say **|it|** now");
  expect(after(two, wrapped(two, "**", "bold text"))).toBe("say |it| now");
  const none = at("say ||");
  expect(after(none, wrapped(none, "**", "bold text"))).toBe("say **|bold text|**");
});

test("several lines are made bold one by one, for no sign reaches over an empty line", () => {
  const text = at("|one\n\ntwo|");
  expect(after(text, wrapped(text, "**", "x"))).toBe("|**one**\n\n**two**|");
});

test("what is selected becomes a link: words with an address, and an address with words or none", () => {
  const words = at("see |the form |.");
  expect(linkAt(words)).toMatchObject({ words: "the form", href: "" });
  const link = { words: "the form", href: "https://a.example/b_(c)" };
  expect(after(words, linked(linkAt(words), link))).toBe("see [the form](https://a.example/b_(c))|| .");
  const address = at("|https://a.example/b|");
  expect(linkAt(address)).toMatchObject({ words: "", href: "https://a.example/b" });
  const named = { words: "form [B]", href: "https://a.example/b" };
  expect(after(address, linked(linkAt(address), named))).toBe("[form \\[B\\]](https://a.example/b)||");
  const mail = { words: "", href: "mailto:desk@a.example" };
  expect(after(at("to ||"), linked(linkAt(at("to ||")), mail))).toBe("to desk@a.example||");
});

test("the link around the caret is changed, or taken away and its words stay", () => {
  const text = at("see [**our** fo||rm](https://a.example/b_(c)) and [x](https://x.example)");
  const found = linkAt(text);
  expect(found).toMatchObject({ words: "**our** form", href: "https://a.example/b_(c)" });
  const moved = { words: found.words, href: "https://b.example" };
  expect(after(text, linked(found, moved))).toBe(
    "see [**our** form](https://b.example)|| and [x](https://x.example)",
  );
  expect(after(text, linked(found, null))).toBe("see **our** form|| and [x](https://x.example)");
});

test("where a link leads may be typed without what nobody types, and what cannot be opened is none", () => {
  expect(linkTo(" desk@a.example ")).toBe("mailto:desk@a.example");
  expect(linkTo("a.example/form?x=1")).toBe("https://a.example/form?x=1");
  expect(linkTo("www.a.example")).toBe("https://www.a.example");
  expect(linkTo("https://a.example/a b")).toBe("https://a.example/a%20b");
  expect(linkTo("/c/pediatric-pt")).toBe("/c/pediatric-pt");
  for (const none of ["", "the form", "javascript:alert(1)", "//a.example", "a..example", "file.", "@lena"])
    expect(linkTo(none), none).toBeUndefined();
});

test("lines become a list, another list, and plain again", () => {
  const plain = at("a\n|b\nc|");
  expect(after(plain, lined(plain, "bullets"))).toBe("a\n|- b\n- c|");
  const bullets = at("|- b\n- c|");
  expect(after(bullets, lined(bullets, "numbers"))).toBe("|1. b\n2. c|");
  const numbers = at("|1. b\n2. c|");
  expect(after(numbers, lined(numbers, "numbers"))).toBe("|b\nc|");
});

test("Enter goes on with a list, and ends it on an empty line", () => {
  const full = at("- milk||");
  expect(after(full, continued(full)!)).toBe("- milk\n- ||");
  const ninth = at("9. milk||");
  expect(after(ninth, continued(ninth)!)).toBe("9. milk\n10. ||");
  const empty = at("- milk\n- ||");
  expect(after(empty, continued(empty)!)).toBe("- milk\n||");
  expect(continued(at("milk||"))).toBeNull();
  expect(continued(at("- mi||lk"))).toBeNull();
});

test("dates, years, sums and comparisons at the beginning of a line are no marks to take away or to go on with", () => {
  for (const line of ["17. 05. 2016 we met", "1998. We opened", "+ $50 a child", ">65: Medicare"])
    for (const [kind, mark] of [
      ["bullets", "- "],
      ["numbers", "1. "],
      ["quote", "> "],
    ] as const) {
      const text = at(`|${line}|`);
      expect(after(text, lined(text, kind))).toBe(`|${mark}${line}|`);
      expect(continued(at(`${line}||`))).toBeNull();
    }
});

test("a quote stands with an empty line on either side", () => {
  const text = at("Before.\n||");
  expect(after(text, placed(text.value, text.start, "> words"))).toBe("Before.\n\n> words\n\n||");
  expect(after(at("||"), placed("", 0, "> words"))).toBe("> words\n\n||");
});
