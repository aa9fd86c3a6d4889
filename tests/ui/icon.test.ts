import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every icon that code can name is drawn in the sprite, and no other", () => {
  const sprite = readFileSync("app/ui/icons.svg", "utf8");
  const drawn = [...sprite.matchAll(/<symbol id="i-([^"]+)"/g)].map((match) => match[1]);
  const named = [...readFileSync("app/ui/icon.tsx", "utf8").matchAll(/^ {2}\| "([^"]+)"/gm)].map(
    (match) => match[1],
  );
  expect(named.length).toBeGreaterThan(40);
  expect(drawn).toEqual(named);
});
