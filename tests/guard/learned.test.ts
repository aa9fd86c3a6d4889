import { expect, test } from "vitest";
import * as weights from "#app/guard/weighing/weights.ts";
import { made } from "../../scripts/guard-learn.ts";

test("the weights are those that are learned from the texts: where not, run npm run guard:learn", {
  timeout: 240_000,
}, () => {
  expect(made()).toEqual({ ...weights });
});
