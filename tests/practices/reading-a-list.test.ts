import { expect, test } from "vitest";
import { MOST_CHARACTERS, MOST_LINES } from "#app/practices/pasting/limits.ts";
import { readList, stateIn } from "#app/practices/pasting/read-list.ts";

const dana = {
  ...{ line: 1, odd: false, name: "Dana Whitfield", practice: "Brook, Pediatrics" },
  ...{ town: "Worthington", state: "OH", email: "dana@brook.example" },
};

test.each([
  ["tabs", "Dana Whitfield\tBrook, Pediatrics\tWorthington\tOH\tdana@brook.example"],
  ["commas and quotes", 'Dana Whitfield,"Brook, Pediatrics",Worthington,OH,dana@brook.example\n'],
  ["semicolons", "Dana Whitfield;Brook, Pediatrics;Worthington;OH;dana@brook.example"],
  ["empty lines around it", "\n\nDana Whitfield\tBrook, Pediatrics\tWorthington\tOH\tdana@brook.example\n\n"],
])("a line is understood with %s", (_, text) => {
  expect(readList(text)).toEqual({ trouble: null, lines: [dana] });
});

test("a header says which column is which, in any order, and others are passed over", () => {
  const text = [
    "E-Mail;Phone;Clinic name;City;State;Owner",
    'dana@brook.example;555-0101;"Brook, Pediatrics";Worthington;OH;Dana Whitfield',
  ].join("\n");
  expect(readList(text).lines).toEqual([dana]);
});

test("a list without names has four columns", () => {
  expect(readList("Brook Therapy, Worthington, Ohio, dana@brook.example").lines).toEqual([
    { ...dana, name: "", practice: "Brook Therapy", state: "Ohio" },
  ]);
});

test("a line with more parts than the list has columns is marked", () => {
  const [line] = readList("Dana,Whitfield,Brook,Worthington,OH,dana@brook.example").lines;
  expect(line!.odd).toBe(true);
});

test.each([
  ["nothing", " \n ", "Paste a list"],
  ["a header alone", "name,practice,town,state,email", "no line below the header"],
  ["too many lines", "a,b,c,OH,d@e.example\n".repeat(MOST_LINES + 1), `at most ${MOST_LINES} lines`],
  ["far too many lines", "a\n".repeat(1_000), `at most ${MOST_LINES} lines`],
  ["far too much", "a".repeat(MOST_CHARACTERS + 1), `at most ${MOST_LINES} lines`],
])("of %s nothing is read, and it says why", (_, text, why) => {
  const { lines, trouble } = readList(text);
  expect(lines).toEqual([]);
  expect(trouble).toContain(why);
});

test("a state goes by its letters or its name", () => {
  expect(["OH", "oh", "Ohio", "N.C.", "district of columbia", "Oz", ""].map(stateIn)).toEqual([
    ...["OH", "OH", "OH", "NC", "DC", null, null],
  ]);
});
