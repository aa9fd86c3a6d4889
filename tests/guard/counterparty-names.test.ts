// In a question about a contract the kind of the other side is enough: names of companies are told, and nothing else is.
import { expect, test } from "vitest";
import { counterpartyNamesIn } from "#app/guard/counterparty-names.ts";

const found = (text: string) => counterpartyNamesIn(text).map(({ words, instead }) => [words, instead]);

test.each([
  ["Aetna wants us to sign by Friday.", "Aetna", "[a commercial payer]"],
  [
    "We are with Blue Cross Blue Shield of Illinois.",
    "Blue Cross Blue Shield of Illinois",
    "[a commercial payer]",
  ],
  ["Molina sent an amendment.", "Molina", "[a Medicaid plan]"],
  ["The lawyer of Mercy Valley Hospital said no.", "Mercy Valley Hospital", "[a hospital]"],
  ["They sold to Cedar Ridge Health System.", "Cedar Ridge Health System", "[a hospital]"],
  ["Is Seattle Children’s Hospital different?", "Seattle Children’s Hospital", "[a hospital]"],
  ["Our landlord, Birchwood Realty, refuses.", "Birchwood Realty", "[a company]"],
  ["It is signed by Ridgeline Staffing, LLC, alone.", "Ridgeline Staffing, LLC", "[a company]"],
  ["The Naperville School District wants insurance.", "Naperville School District", "[a school district]"],
  ["Granite Mutual insures them.", "Granite Mutual", "[a commercial payer]"],
])("%s", (text, words, instead) => {
  expect(found(text)).toEqual([[words, instead]]);
  const [one] = counterpartyNamesIn(text);
  // What is offered is no name itself.
  expect(found(text.slice(0, one!.start) + instead + text.slice(one!.end))).toEqual([]);
});

test.each([
  "The Hospital shall indemnify the Practice for its own acts.",
  "The practice shall indemnify [the hospital] and [a commercial payer].",
  "Our Insurance asks for a Certificate; Liability Insurance and Malpractice Insurance are ours.",
  "Mental Health and Home Health agencies are exempt, says the State.",
  "The Children’s Hospital wants one-sided indemnification. Has anyone moved them?",
  "A Medicare Advantage plan, Medicaid and TRICARE pay by a published fee schedule.",
  "Does Indemnification survive? See Section 4 of the Agreement.",
  "Women’s Health and Pelvic Health are what we do.",
])("nothing is found in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("its time grows with the text only", () => {
  for (const piece of [
    "Aaaa ",
    "Mercy of the Valley and ",
    "Blue Cross ",
    "Seattle’s-Health ",
    "A".repeat(500),
  ]) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    // The best of three, as others work on the machine too.
    const took = [1, 2, 3].map(() => {
      const began = performance.now();
      counterpartyNamesIn(text);
      return performance.now() - began;
    });
    expect(Math.min(...took), piece).toBeLessThan(100);
  }
});
