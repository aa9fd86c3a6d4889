import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actionsOf, groupNames, sentenceOf } from "#app/moderation/audit/audit-words.ts";

const names = {
  actor: "Bettina Qualls",
  member: null,
  practice: "Saltwillow Kids PT",
  cohort: "Pediatric PT",
  subjectKind: null,
  numbers: null,
};

test("what was done to a post or a conversation names it by the numbers of then", () => {
  const entry = {
    ...names,
    action: "post.hidden",
    subjectKind: "post",
    numbers: [4, 2],
    detail: "It names a rate",
  };
  expect(sentenceOf(entry)).toBe(
    "Bettina Qualls hid a post in Pediatric PT: conversation 4, post 2: It names a rate.",
  );
  expect(
    sentenceOf({ ...names, action: "thread.pinned", subjectKind: "thread", numbers: [4], detail: "" }),
  ).toBe("Bettina Qualls pinned a conversation in Pediatric PT: conversation 4.");
});

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

test("every action that functions write is on the database's list, and stands in one group", () => {
  const written = new Set<string>();
  // What a transaction remembers begins with app.
  for (const name of readdirSync("db/functions"))
    for (const [, action] of readFileSync(`db/functions/${name}`, "utf8").matchAll(/'([a-z_]+\.[a-z_]+)'/g))
      if (!action!.startsWith("app.")) written.add(action!);
  const groups = Object.keys(groupNames) as (keyof typeof groupNames)[];
  const known = groups.flatMap((group) => Object.values(actionsOf(group)).flat());
  expect(known.toSorted()).toEqual([...new Set(known)].toSorted());
  expect(known.toSorted()).toEqual([...written].toSorted());
});
