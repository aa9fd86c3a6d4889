import { expect, test, vi } from "vitest";
import { testsAt } from "../../scripts/test/chosen.ts";
import { sayTimes } from "../../scripts/test/times.ts";

test("a file, a folder and a part of a path name the tests that lie there, browser tests apart", () => {
  expect(testsAt(["tests/launch/choosing-tests.test.ts"])).toEqual({
    unit: ["tests/launch/choosing-tests.test.ts"],
    e2e: [],
  });
  expect(testsAt(["./tests/launch/"]).unit).toContain("tests/launch/installing.test.ts");
  expect(testsAt(["choosing-tests", "lists.spec"])).toEqual({
    unit: ["tests/launch/choosing-tests.test.ts"],
    e2e: ["tests/e2e/lists.spec.ts"],
  });
  expect(testsAt(["tests/e2e"]).unit).toEqual([]);
});

test("what names no test is refused by its name", () => {
  expect(() => testsAt(["tests/no-such-folder"])).toThrow(
    'There is no part and no test file called "tests/no-such-folder".',
  );
});

test("the parts' times and the ten slowest tests are said, and a whole run of more than six minutes loudly", () => {
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  const took = Array.from({ length: 12 }, (_, i) => ({ ms: 1_000 * i, test: `test ${i}` }));
  const parts = [
    { name: "unit", ms: 200_000 },
    { name: "e2e", ms: 170_000 },
  ];
  sayTimes(parts, took, true);
  vi.mocked(console.log).mockRestore();
  expect(said.join("\n")).toContain("unit 3 min 20 s, e2e 2 min 50 s");
  expect(said.filter((line) => /test \d+$/.test(line)).map((line) => line.trim())[0]).toBe("11.0 s  test 11");
  expect(said.filter((line) => /test \d+$/.test(line))).toHaveLength(10);
  expect(said.at(-1)).toContain("*** 6 min 10 s in all is more than the 6 min 0 s");
});
