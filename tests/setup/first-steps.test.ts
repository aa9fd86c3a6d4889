import { afterAll, beforeAll, expect, test } from "vitest";
import { firstSteps, stepsOnHome } from "#app/setup/steps.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const nothing = {
  ...{ mailed: false, practice: false, cohort: null, charter: false, capacity: 0, seats: 0, asked: false },
};
const everything = {
  ...{ mailed: true, practice: true, cohort: "river", charter: true, capacity: 8, seats: 2, asked: true },
};
const undone = (steps: { title: string; done: boolean }[] | null) =>
  steps?.filter(({ done }) => !done).map(({ title }) => title);

test("each step ticks itself by what there is", () => {
  expect(undone(firstSteps(nothing, false, true))).toEqual([
    ...["Your second step at sign-in", "Email", "First cohort", "Its charter"],
    ...["First practice", "First seats", "First question"],
  ]);
  expect(undone(firstSteps(everything, true, true))).toEqual([]);
  expect(undone(firstSteps({ ...everything, seats: 1 }, true, true))).toEqual(["First seats"]);
  // Without a mail server links are copied, and nothing waits for it.
  const [, mail] = firstSteps(nothing, true, false);
  expect([mail!.done, mail!.says]).toEqual([
    true,
    expect.stringContaining("copy the links of invitations yourself"),
  ]);
});

test("home shows them to administrators until all are taken or they were put away", () => {
  const administrator = { networkRole: "administrator", secondFactor: true } as const;
  expect(stepsOnHome(administrator, nothing, true)).toHaveLength(7);
  expect(stepsOnHome(administrator, everything, true)).toBeNull();
  expect(stepsOnHome(administrator, null, true)).toBeNull();
  expect(stepsOnHome({ networkRole: "moderator", secondFactor: true }, null, true)).toBeNull();
  // Before the second factor the role counts for nothing, and the list begins with it.
  expect(undone(stepsOnHome({ ...administrator, secondFactor: false }, null, true))![0]).toBe(
    "Your second step at sign-in",
  );
});

test("an administrator finds the list on home, puts it away, and finds it again", async () => {
  const everett = await site.as("everett");
  // The cast has everything; with a seat less it has a step to go.
  expect((await everett.get("/")).text).not.toContain("First steps");
  await site.database.owner.query("update seat set until = now() where until is null");
  const home = await everett.get("/");
  expect(home.text).toContain("First steps");
  expect(home.text).toContain("Two practices make a conversation.");
  for (const other of ["noor", "maribel", "eero"])
    expect((await (await site.as(other)).get("/")).text, other).not.toContain("First steps");
  expect((await everett.post("/admin/first-steps/put-away")).location).toBe(
    "/admin/first-steps?done=put-away",
  );
  expect((await everett.get("/")).text).not.toContain("First steps");
  expect((await everett.get("/admin")).text).toContain("/admin/first-steps");
  expect((await everett.get("/admin/first-steps")).text).toContain("Show it on home again");
  await everett.post("/admin/first-steps/bring-back");
  expect((await everett.get("/")).text).toContain("First steps");
});
