// Forms of every shape are judged: those that are more than a list of fields, and fields of which there are several.
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { NewCohort } from "#app/cohorts/schema.server.ts";
import { EditedPost } from "#app/threads/changing/schema.server.ts";
import { readFields } from "#app/web/form.server.ts";

const leak = "We billed under MRN 88213407 and it bounced.";

function context(): AppLoadContext {
  const nobody = { madeFor: null, person: null, viewer: null, tooMuch: null, typed: null, guarded: [] };
  return { ...nobody, path: "/there", now: 0 } as unknown as AppLoadContext;
}

test("a form that fills in what was not asked for is judged as well", () => {
  const form: [string, string][] = [
    ["name", "Hand therapy"],
    ["slug", ""],
    ["charter", leak],
  ];
  const read = readFields(context(), form, NewCohort);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(Object.keys(read.answer.data.errors)).toEqual(["charter"]);
});

test("so is each caption of several files", () => {
  const form: [string, string][] = [
    ...([
      ["body", "See below."],
      ["seen", "0"],
      ["file", ""],
    ] as [string, string][]),
    ...([
      ["files[]", "a".repeat(20)],
      ["captions[]", leak],
    ] as [string, string][]),
  ];
  const read = readFields(context(), form, EditedPost);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(Object.keys(read.answer.data.errors)).toContain("captions");
});
