// Numbers of what came of a clause, said in sentences.
import { expect, test } from "vitest";
import { type Evidence, evidenceInWords, evidenceOn } from "#app/contracts/evidence/words.ts";
import { counterpartyNames } from "#app/contracts/vocabulary.ts";

const hospital: Evidence = {
  ...{ clause: "indemnification", counterparties: ["hospital"], practices: 9 },
  ...{ gotAll: 6, compromise: 3, neither: 0 },
};
const others: Evidence = {
  ...{ clause: "indemnification", counterparties: counterpartyNames.filter((name) => name !== "hospital") },
  ...{ practices: 5, gotAll: 0, compromise: 0, neither: 0 },
};

test("a sentence says how many got what, and with whom where that is not said already", () => {
  expect(evidenceInWords(hospital, "hospital")).toBe(
    "Of at least 9 practices here, at least 6 got it all and at least 3 found a compromise.",
  );
  expect(evidenceInWords({ ...hospital, practices: 12, neither: 3 }, "")).toBe(
    "Hospital or health system: of at least 12 practices here, at least 6 got it all, at least 3 found a compromise and at least 3 did not get it.",
  );
  expect(evidenceInWords(others, "school")).toBe(
    "The other kinds of contracts together: at least 5 practices here told what came of it, and it came out in different ways.",
  );
  expect(evidenceInWords({ ...others, counterparties: counterpartyNames }, "school")).toMatch(
    /^All kinds of contracts together: at least 5/,
  );
});

test("a contract is shown what was counted for its kind, or else for several kinds; without one all that there is", () => {
  const all = [hospital, others, { ...hospital, clause: "scope" }];
  expect(evidenceOn(all, "indemnification", "hospital")).toEqual([hospital]);
  expect(evidenceOn(all, "indemnification", "school")).toEqual([others]);
  expect(evidenceOn(all, "indemnification", "")).toEqual([hospital, others]);
  expect(evidenceOn(all, "insurance", "")).toEqual([]);
});
