// Contract questions near the day of their decision come first: in the list of contracts, and on the start page.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Site, startSite } from "#tests/support/site.ts";
import { type AskedQuestion, answerAs, askAboutContract } from "./asked-question.ts";

let site: Site;
let soon: AskedQuestion;
beforeAll(async () => {
  site = await startSite();
  // A day is the same for all of them, whatever the hour in which this runs.
  await site.database.owner.query("update account set time_zone = 'UTC'");
});
afterAll(() => site?.stop());
beforeEach(async () => {
  await site.database.owner.query("update contract_question set decision_needed_by = null");
  soon = await askAboutContract(site.database, "maribel", -3);
});

const home = async (who: string) => (await (await site.as(who)).get("/")).text.replaceAll("<!-- -->", "");
const decides = "Decides in 3 days. Have you been through it?";
const link = ({ number }: AskedQuestion) => `/c/pediatric-pt/threads/${number}?from=home`;

test("in the list they stand before newer ones, the nearest first, and those without a day or long past after them", async () => {
  const past = await askAboutContract(site.database, "wendell", 60);
  const nearer = await askAboutContract(site.database, "wendell", -1);
  const none = await askAboutContract(site.database, "wendell", null);
  const { text } = await (await site.as("joelle")).get("/c/pediatric-pt/contracts");
  const order = [...text.matchAll(/\/c\/pediatric-pt\/threads\/(\d+)/g)].map(([, number]) => Number(number));
  const places = [nearer, soon, none, past].map(({ number }) => order.indexOf(number));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain("Decides tomorrow");
});

test("on the start page their asker is told, and the others of the cohort are asked, nobody else", async () => {
  expect(await home("maribel")).toContain("You decide in 3 days. No answer yet.");
  expect(await home("maribel")).not.toContain(decides);
  const wendell = await home("wendell");
  expect(wendell).toContain(decides);
  expect(wendell).toContain(link(soon).replaceAll("&", "&amp;"));
  expect(await home("eero")).not.toContain(decides);
});

test("who has answered or muted it is not asked, and its asker hears of the answer in the same row", async () => {
  await answerAs(site.database, "wendell", soon);
  expect(await home("wendell")).not.toContain(decides);
  const maribel = await home("maribel");
  expect(maribel).toContain("You decide in 3 days. One answer. Did it help?");
  expect(maribel.split(`href="${link(soon)}"`)).toHaveLength(2);
  await site.database.asMember(
    "joelle",
    (app) =>
      app.query("select verbs.follow(cohort => $1, thread => $2, wanted => 'muted')", [
        soon.cohort,
        soon.thread,
      ]),
    "keep",
  );
  expect(await home("joelle")).not.toContain(decides);
});

test("what is settled, locked, or decided later than in a week is not there", async () => {
  const { owner } = site.database;
  const asked = async () => (await home("wendell")).includes(decides);
  expect(await asked()).toBe(true);
  await owner.query("update thread set contract = 'hospital', closed_at = now() where id = $1", [
    soon.thread,
  ]);
  expect(await asked()).toBe(false);
  await owner.query("update thread set closed_at = null, locked_at = now() where id = $1", [soon.thread]);
  expect(await asked()).toBe(false);
  await owner.query("update thread set locked_at = null where id = $1", [soon.thread]);
  await owner.query(
    "update contract_question set decision_needed_by = current_date + 9 where thread_id = $1",
    [soon.thread],
  );
  expect(await home("wendell")).not.toContain("Have you been through it?");
});
