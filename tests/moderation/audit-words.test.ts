import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actionsOf, groupNames, sentenceOf } from "#app/moderation/audit/audit-words.ts";

const names = {
  actor: "Bettina Qualls",
  member: null,
  practice: "Saltwillow Kids PT",
  cohort: "Pediatric PT",
};

test("a seat is told in one sentence with its reason", () => {
  expect(sentenceOf({ ...names, action: "seat.taken", detail: "Fits the table." })).toBe(
    "Bettina Qualls seated Saltwillow Kids PT in Pediatric PT: Fits the table.",
  );
});

test("roles are told in words", () => {
  const entry = { ...names, member: "Desmond Farrow", practice: null, cohort: null };
  expect(sentenceOf({ ...entry, action: "network_role.changed", detail: "moderator" })).toBe(
    "Bettina Qualls made Desmond Farrow a moderator.",
  );
  expect(sentenceOf({ ...entry, action: "network_role.changed", detail: "none" })).toBe(
    "Bettina Qualls took away Desmond Farrow’s role in the network.",
  );
  expect(sentenceOf({ ...entry, action: "person.invited", detail: "moderator" })).toBe(
    "Bettina Qualls invited someone into the network’s staff as a moderator.",
  );
});

test("an action that nobody has put into words is named as it is", () => {
  expect(sentenceOf({ ...names, action: "constructor", detail: "" })).toBe("Bettina Qualls: constructor.");
});

test("every action that is written has its words", () => {
  const written = new Set<string>();
  for (const text of sources())
    for (const [, action] of text.matchAll(/'([a-z_]+\.[a-z_]+)'/g)) written.add(action!);
  const groups = Object.keys(groupNames) as (keyof typeof groupNames)[];
  const known = new Set(groups.flatMap((group) => Object.values(actionsOf(group)).flat()));
  // What a transaction remembers.
  const actions = [...written].filter((name) => !name.startsWith("app."));
  expect(actions.filter((action) => !known.has(action))).toEqual([]);
});

function sources(): string[] {
  const functions = readdirSync("db/functions").map((name) => readFileSync(`db/functions/${name}`, "utf8"));
  const code = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".server.ts"))
    .map((name) => readFileSync(`app/${name}`, "utf8"))
    .flatMap((text) => text.match(/verbs\.audit\(db, [^)]*/g) ?? []);
  return [...functions, ...code];
}
