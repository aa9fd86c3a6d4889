import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { linksIn, seenIn } from "./seen.ts";

describe("a link's words never hide another address", () => {
  test.each([
    ["[mybank.example](https://evil.example)", "mybank.example (https://evil.example/)"],
    ["[https://mybank.example](https://evil.example/a)", "https://mybank.example (https://evil.example/a)"],
    [
      "[Log in at mybank.example now](https://evil.example)",
      "Log in at mybank.example now (https://evil.example/)",
    ],
    [
      "[mybank.example](https://mybank.example.evil.example)",
      "mybank.example (https://mybank.example.evil.example/)",
    ],
    ["[**mybank**.example](https://evil.example)", "mybank.example (https://evil.example/)"],
    ["[`mybank.example`](https://evil.example)", "mybank.example (https://evil.example/)"],
    ["[MyBank.Example](https://evil.example)", "MyBank.Example (https://evil.example/)"],
    ["[ｍｙｂａｎｋ．example](https://evil.example)", "ｍｙｂａｎｋ．example (https://evil.example/)"],
    ["[mybank\u200b.example](https://evil.example)", "mybank\u200b.example (https://evil.example/)"],
    ["[mybank\\.example](https://evil.example)", "mybank.example (https://evil.example/)"],
    ["[mybank.example/a](https://mybank.example/b)", "mybank.example/a (https://mybank.example/b)"],
    ["[mybank.example](https://mybank.example:8443)", "mybank.example (https://mybank.example:8443/)"],
    ["[mybank.example](/c/x)", "mybank.example (/c/x)"],
    ["[dana@clinic.example](mailto:evil@evil.example)", "dana@clinic.example (mailto:evil@evil.example)"],
    ["[dana@clinic.example](https://evil.example)", "dana@clinic.example (https://evil.example/)"],
    [
      "[dana@clinic.example](mailto:dana@clinic.example?bcc=evil@evil.example)",
      "dana@clinic.example (mailto:dana@clinic.example?bcc=evil@evil.example)",
    ],
    ["[555-123-4567](tel:+19005550000)", "555-123-4567 (tel:+19005550000)"],
    ["![mybank.example](https://evil.example/f.png)", "mybank.example (https://evil.example/f.png)"],
    ["https://аpple.com", "https://аpple.com (https://xn--pple-43d.com/)"],
    ["[apple.com](https://аpple.com)", "apple.com (https://xn--pple-43d.com/)"],
    [
      "[![mybank.example](https://pics.example/a.png)](https://evil.example)",
      "mybank.example (https://pics.example/a.png) (https://evil.example/)",
    ],
  ])("%s", (markdown, seen) => {
    expect(seenIn(renderMarkdown(markdown).html)).toBe(seen);
    expect(linksIn(renderMarkdown(markdown).html)).toHaveLength(1);
    expect(renderMarkdown(markdown).text.replaceAll("\u200b", "")).toContain(
      seen.slice(seen.lastIndexOf("(")),
    );
  });

  test.each([
    ["[our bank](https://mybank.example)", "our bank"],
    ["[mybank.example](https://mybank.example)", "mybank.example"],
    ["[mybank.example](https://www.mybank.example/)", "mybank.example"],
    ["[mybank.example](https://mybank.example/log-in)", "mybank.example"],
    ["[https://mybank.example/a](https://mybank.example/a)", "https://mybank.example/a"],
    ["[policy.docx](https://files.example/1234)", "policy.docx"],
    ["[dana@clinic.example](mailto:dana@clinic.example)", "dana@clinic.example"],
    ["[(555) 123-4567](tel:+15551234567)", "(555) 123-4567"],
    ["[Call us](tel:+15551234567)", "Call us"],
    ["<https://a.example/?q=*>", "https://a.example/?q=*"],
    ["https://a.example/(b)", "https://a.example/(b)"],
    ["[in v. 2.0, e.g. now](https://a.example)", "in v. 2.0, e.g. now"],
  ])("%s names no other", (markdown, seen) => {
    expect(seenIn(renderMarkdown(markdown).html)).toBe(seen);
  });
});

test("an address with a name or a password in front is no link, for it leads elsewhere than it seems", () => {
  for (const address of ["https://mybank.example@evil.example", "https://a:b@evil.example/x"])
    for (const markdown of [address, `<${address}>`, `[x](${address})`, `[x](<${address}>)`]) {
      const { html } = renderMarkdown(markdown);
      expect(linksIn(html)).toEqual([]);
      expect(seenIn(html)).toBe(markdown);
    }
});
