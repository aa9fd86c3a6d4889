// Forms of every shape are judged: those that are more than a list of fields, and fields of which there are several.
import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { PasskeyCode, RecoveryCode } from "#app/accounts/second-factor/factor-schema.server.ts";
import { Who } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { NewCohort } from "#app/cohorts/schema.server.ts";
import { EditedPost } from "#app/threads/changing/schema.server.ts";
import { NewReply } from "#app/threads/schema.server.ts";
import { readFields } from "#app/web/form.server.ts";

const leak = "We billed under MRN 88213407 and it bounced.";

function context(): AppLoadContext {
  const nobody = {
    madeFor: null,
    person: null,
    viewer: null,
    tooMuch: null,
    typed: null,
    guarded: [],
    frame: { turnedDown: [] },
  };
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

test("what proves who signs in is nobody's record number: a passkey's answer, a code", () => {
  const answer = JSON.stringify({ id: "Zx8MRN88213407kQ", rawId: "Zx8MRN88213407kQ", type: "public-key" });
  expect(readFields(context(), [["code", answer]], PasskeyCode).ok).toBe(true);
  expect(readFields(context(), [["code", "MRN 88213407"]], RecoveryCode).ok).toBe(true);
});

test("an id that the site made is nobody's record number, however it reads", () => {
  const read = readFields(context(), [["who", "rx6x1g47jc9hgn"]], Who);
  expect(read.ok).toBe(true);
  expect(readFields(context(), [["who", "rx6x1g47jc9hgn8841x2"]], Who).ok).toBe(true);
  const posted = { body: "We wonder.", key: "f9cc2222-daf1-4648-b996-491364777662" };
  expect(readFields(context(), Object.entries(posted), NewReply).ok).toBe(true);
  const written = readFields(context(), [["who", "rx 6x1g47jc9hgn"]], Who);
  expect(written.ok).toBe(false);
});
