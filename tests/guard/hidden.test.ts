import { expect, test } from "vitest";
import { findingsIn } from "#app/guard/guard.ts";

/** What is found in a text, in the words of the text itself. */
const foundIn = (text: string) => findingsIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["a curly quote", "Zoe\u2019s mom wrote.", "Zoe"],
  ["blanks that do not break", "Her\u00A0son\u00A0Liam\u00A0fell.", "Liam"],
  ["dashes", "SSN 219\u201309\u20114417", "219\u201309\u20114417"],
  ["letters without width", "MRN\u200B: 4\u200B82\u200D913", "4\u200B82\u200D913"],
  ["a soft hyphen", "My patient An\u00ADna S. fell.", "An\u00ADna S."],
  [
    "wide digits",
    "SSN \uFF12\uFF11\uFF19-\uFF10\uFF19-\uFF14\uFF14\uFF11\uFF17",
    "\uFF12\uFF11\uFF19-\uFF10\uFF19-\uFF14\uFF14\uFF11\uFF17",
  ],
  ["strong text", "My patient **Anna S.** fell.", "Anna S."],
  ["emphasis", "my patient _Anna S._ fell", "Anna S."],
  ["an escaped sign", "SSN 219\\-09\\-4417", "219\\-09\\-4417"],
  ["an entity", "SSN 219&#45;09&#45;4417", "219&#45;09&#45;4417"],
  ["lines of an old mail", "Her\r\nson Liam fell.", "Liam"],
  ["an amount in code", "They pay `$74` per visit", "$74` per visit"],
])("%s hides nothing, and the place is that in the typed text", (_, text, words) => {
  expect(foundIn(text)).toContain(words);
});

test("positions stay right behind emoji and accents", () => {
  expect(foundIn("👩‍👧 José is happy 🎉. MRN 482913")).toEqual(["482913"]);
});

test("blanks of forms and templates are nothing", () => {
  for (const text of [
    "Patient: [Patient name]",
    "Patient name: {{patient_name}}",
    "Patient: ____ DOB: __/__/____",
    "MRN: XXXXXX",
    "",
  ])
    expect(findingsIn(text)).toEqual([]);
});

test("a colleague who is mentioned is no patient, however often and whatever the address", () => {
  // The letters of each of these were once read as a number or an age, or made the words around them look like a patient's.
  const uids = ["044qd8i51e6a7z", "winccu2a4emysd", "0cfegpqdayfe6a", "he3b7jkjbzixx2"];
  for (const uid of uids) {
    const mention = `[@Wendell Pruitt](/people/${uid})`;
    expect(
      findingsIn(
        `${Array.from({ length: 21 }, () => mention).join(" ")}, see [our form](/documents/${uid}/v/2).`,
      ),
    ).toEqual([]);
    expect(foundIn(`${mention}, my patient Anna S. fell.`)).toEqual(["Anna S."]);
  }
});

test("what is said in a link's words, or in an address elsewhere, is read", () => {
  expect(foundIn("[my patient Anna S.](/people/he3b7jkjbzixx2) fell.")).toEqual(["Anna S."]);
  expect(foundIn("[@my patient Anna S. fell](/people/he3b7jkjbzixx2).")).toEqual(["Anna S."]);
  expect(foundIn("[@patient Anna S. fell](/people/he3b7jkjbzixx2).")).toEqual(["Anna S."]);
  for (const words of ["My patient [@Anna S.]", "Our client, [@Anna S.]"])
    expect(foundIn(`${words}(/people/he3b7jkjbzixx2) fell.`).join(), words).toContain("Anna");
});
