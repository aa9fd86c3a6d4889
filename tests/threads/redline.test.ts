import { expect, test } from "vitest";
import { changesOf } from "#app/history/changes.ts";
import { redline, shortened } from "#app/history/redline.ts";

test("a redline tells by words what was added and what was removed, and loses not a letter", () => {
  const [before, after] = [
    "We keep the log on paper.\nEvery Friday.",
    "We keep the log online.\nEvery second Friday.",
  ];
  const pieces = redline(before, after);
  expect(pieces.filter(({ is }) => is === "removed").map(({ text }) => text)).toEqual(["on paper"]);
  expect(pieces.filter(({ is }) => is === "added").map(({ text }) => text.trim())).toEqual([
    "online",
    "second",
  ]);
  const without = (left: string) =>
    pieces
      .filter(({ is }) => is !== left)
      .map(({ text }) => text)
      .join("");
  expect([without("added"), without("removed")]).toEqual([before, after]);
});

test("two long texts with nothing in common are shown whole, and quickly", () => {
  const words = (seed: string) =>
    Array.from({ length: 3_000 }, (_, i) => `${seed}${(i * 7919) % 3_001}`).join(" ");
  const begun = performance.now();
  const pieces = redline(words("a"), words("b"));
  expect(performance.now() - begun).toBeLessThan(1_500);
  expect(pieces.map(({ is }) => is)).toEqual(["removed", "added"]);
});

test("long stretches in which nothing changed are left out, up to the words around a change", () => {
  const long = "and so on ".repeat(200);
  const pieces = shortened(redline(`${long}old ${long}`, `${long}new ${long}`));
  expect(pieces.map(({ is }) => is)).toEqual(["gap", "same", "removed", "added", "same", "gap"]);
  expect(JSON.stringify(pieces).length).toBeLessThan(900);
});

const version = (number: number, body: string, by = "Bo", covered = false) => ({
  ...{ version: number, at: new Date(), by, body, covered, filesAdded: 0, filesAway: 0 },
});

test("each version is compared with the one before, the first is shown whole", () => {
  const changes = changesOf([version(2, "new"), version(1, "old")], false);
  expect(changes.map(({ pieces }) => pieces.map(({ is }) => is))).toEqual([["removed", "added"], ["same"]]);
});

test("a version whose words before are covered says so and shows none of them", () => {
  const [change] = changesOf([version(2, "new", "Joelle")], false);
  expect(change).toMatchObject({ coversBefore: true, pieces: [{ is: "same", text: "new" }] });
});

test("the version that only serves for comparing is left to the next page", () => {
  expect(changesOf([version(3, "c"), version(2, "b"), version(1, "a")], true)).toHaveLength(2);
});
