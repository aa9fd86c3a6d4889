import { afterAll, beforeAll, expect, test } from "vitest";
import { starterCharter } from "#app/cohorts/starter-charter.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

test("the charter that a cohort begins with has four parts and is read in two minutes", () => {
  const parts = [...starterCharter.matchAll(/^# (.+)$/gm)].map(([, part]) => part);
  expect(parts).toEqual([
    "What is said here stays here",
    "No patient data",
    "Fair competition",
    "How we decide",
  ]);
  const words = starterCharter.split(/\s+/).length;
  expect(words).toBeGreaterThan(300);
  expect(words).toBeLessThan(400);
});

test("a name is enough: address, eight seats and the charter are proposed, and can be changed before and after", async () => {
  const noor = await site.as("noor");
  const form = await noor.get("/admin/cohorts/new");
  expect(form.text).toContain("A round table with 8 seats, 0 taken, 8 open.");
  expect(form.text).toContain("# What is said here stays here");
  const proposed = { name: "River Owners", slug: "", capacity: "8", charter: starterCharter };
  const done = await noor.post("/admin/cohorts/new", proposed);
  expect(done.location).toBe("/admin/cohorts/river-owners?done=formed");
  const page = await noor.get(done.location!);
  expect(page.text).toContain("A round table with 8 seats");
  expect(page.text).toContain("/admin/practices/new?cohort=river-owners");
  // Another of that name gets an address of its own; one that was typed is not changed silently.
  const again = await noor.post("/admin/cohorts/new", proposed);
  expect(again.location).toBe("/admin/cohorts/river-owners-2?done=formed");
  const typed = await noor.post("/admin/cohorts/new", { ...proposed, slug: "river-owners" });
  expect([typed.status, typed.text.includes("Another cohort has this link.")]).toEqual([409, true]);
  const byName = await noor.post("/admin/cohorts/new", { name: "Sea" });
  expect(byName.location).toBe("/admin/cohorts/sea?done=formed");
  const changed = await noor.post("/admin/cohorts/new", { ...proposed, name: "Lake", charter: "Be kind." });
  expect((await noor.get(changed.location!)).status).toBe(200);
  expect((await noor.get("/admin/cohorts/lake/charter")).text).toContain("Be kind.");
  await noor.post("/admin/cohorts/lake/charter/new", { charter: starterCharter });
  expect((await noor.get("/admin/cohorts/lake/charter")).text).toContain("No patient data");
});
