import { expect, test } from "vitest";
import { nameKey } from "#app/matching/judging/same-name.ts";

test.each([
  ["The Mercy Health System, Inc.", "mercy health"],
  ["St. Mary's Hospital", "Saint Marys hospital"],
  ["Children’s Hospital of the King's Daughters", "CHILDRENS HOSPITAL OF KINGS DAUGHTERS, LLC"],
  ["Austin ISD", "Austin Independent School District"],
  ["Boys & Girls Therapy P.L.L.C.", "boys and girls therapy"],
  ["Clínica Ñandú", "clinica nandu"],
  ["Mt. Auburn Med. Ctr.", "Mount Auburn Medical Center"],
])("%s and %s are one organisation", (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ["Mercy Hospital", "Mercy Health"],
  ["St. Mary's Hospital", "St. Luke's Hospital"],
  ["12 Main St", "12 Main Saint"],
  ["The Health System", ""],
])("%s and %s are two", (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});
