// Who looks after a document, from when it holds, and its reviews: reminded of in time, and noted when they are done.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { daysAfter, monthsAfter } from "#app/documents/day.ts";
import { reviewInWords } from "#app/documents/upkeep/review-words.ts";
import { verbs } from "#db/verbs.ts";
import type { Browser } from "#tests/support/browser.ts";
import { emailOf, member, practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { begin, publish, shown } from "./manual-pages.ts";

// Maribel owns Saltwillow, Desmond directs it, Kiyoko is its staff.
let site: Site;
let owner: Browser;
let here: string;
let doc: number;

beforeAll(async () => {
  site = await startSite();
  owner = await site.as("maribel");
});
afterAll(() => site?.stop());

let made = 0;
beforeEach(async () => {
  here = await begin(owner, undefined, `Ladders ${++made}`);
  await publish(owner, here);
  doc = (await rows("select id from document where uid = $1", here.split("/").at(-1)))[0].id;
});

const rows = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;
const today = new Date().toISOString().slice(0, 10);
const remind = () => site.database.owner.query("select jobs.remind_of_reviews()");
const uidOfPerson = async (key: string) =>
  (await rows("select uid from person where id = $1", member(key)))[0].uid;

/** Sets the day of a review as if that had been done long ago. */
async function reviewOn(day: string) {
  await rows("update document set review_on = $2 where id = $1", doc, day);
  await rows("delete from review_reminder where document_id = $1", doc);
}

const told = async () =>
  (
    await rows(
      "select p.name, n.kind, n.detail from notification n join person p on p.id = n.member_id where n.about_document = $1 and n.read_at is null order by 1",
      doc,
    )
  ).map(({ name, kind, detail }) => `${name.split(" ")[0]} ${kind} ${detail}`);
const mails = async (key: string) =>
  (
    await rows(
      "select subject from mail where recipient = $1 and subject like $2 order by id",
      emailOf(key),
      `%Ladders ${made}`,
    )
  ).map(({ subject }) => subject);

describe("reminders", () => {
  test("go out 90, 30 and 7 days before and once when it is overdue, each once however often the job runs", async () => {
    const day = daysAfter(today, 100);
    await owner.post(`${here}/upkeep`, { keeper: await uidOfPerson("desmond") });
    await reviewOn(day);
    await remind();
    expect(await told()).toEqual([]);
    const steps: [daysBefore: number, kind: string, sent: number][] = [
      [90, "due", 1],
      [60, "due", 1],
      [30, "due", 2],
      [8, "due", 2],
      [7, "due", 3],
      [0, "due", 3],
      [-1, "overdue", 4],
      [-40, "overdue", 4],
    ];
    let came = daysAfter(today, 100);
    for (const [left, kind, sent] of steps) {
      // The days go by, for the document and for what was said of it alike.
      const next = daysAfter(today, left);
      await rows("alter table document disable trigger review_moved");
      await rows("update document set review_on = $2 where id = $1", doc, next);
      await rows("alter table document enable trigger review_moved");
      await rows(
        "update review_reminder set review_on = $2 where document_id = $1 and review_on = $3",
        doc,
        next,
        came,
      );
      came = next;
      await Promise.all([remind(), remind()]);
      await remind();
      const [line] = await told();
      expect(line).toContain(`Desmond review_${kind}`);
      // One mail of each step.
      await expect.poll(() => mails("desmond")).toHaveLength(sent);
    }
    // To nobody but the one who looks after it.
    expect(await mails("desmond")).toContain(`A review is overdue: Ladders ${made}`);
    expect(await mails("maribel")).toEqual([]);
    const [{ body }] = await rows(
      "select body from mail where recipient = $1 and subject like $2",
      emailOf("desmond"),
      `A review is overdue: Ladders ${made}`,
    );
    expect(body).not.toContain("Children make progress");
  });

  test("a day that is set anew begins anew, and of what is past by then nobody is reminded", async () => {
    await reviewOn(daysAfter(today, 5));
    await remind();
    expect((await told()).map((line) => line.split(" ")[1])).toEqual(["review_due", "review_due"]);
    await owner.post(`${here}/describe`, {
      kind: "policy",
      licence: "network",
      reviewOn: daysAfter(today, 20),
    });
    expect(await told()).toEqual([]);
    await remind();
    expect(await told()).toEqual([]);
    const steps = await rows(
      "select step from review_reminder where document_id = $1 and review_on = $2 order by 1",
      doc,
      daysAfter(today, 20),
    );
    expect(steps.map(({ step }) => step)).toEqual([30, 90]);
  });

  test("where nobody looks after it, or whoever did has left, its owners and directors hear of it", async () => {
    await owner.post(`${here}/upkeep`, { keeper: await uidOfPerson("kiyoko") });
    expect(await shown(owner, here)).toContain("Kiyoko Tanabe-Reyes");
    await rows("delete from practice_member where member_id = $1", member("kiyoko"));
    expect(await shown(owner, here)).toContain("Whoever did has left your practice.");
    await reviewOn(daysAfter(today, -3));
    await remind();
    expect((await told()).map((line) => line.split(" ")[0])).toEqual(["Desmond", "Maribel"]);
    await rows(
      "insert into practice_member (member_id, practice_id, role) values ($1, $2, 'staff')",
      member("kiyoko"),
      practice("saltwillow"),
    );
  });

  test("nobody is reminded of a draft, nor of what was withdrawn", async () => {
    await reviewOn(daysAfter(today, -3));
    await owner.post(`${here}/withdraw`, { reason: "For a test." });
    await remind();
    expect(await told()).toEqual([]);
  });
});

describe("a review", () => {
  test("that is overdue comes first in the manual, and says by how many days", async () => {
    await reviewOn(daysAfter(today, -12));
    const text = await shown(owner, "/practice/manual");
    expect(text).toMatch(/Review overdue by 1[123] days/);
    expect(text.indexOf(`Ladders ${made}`)).toBeLessThan(text.indexOf("Attendance, Cancellation"));
    expect(await shown(owner, here)).toMatch(/Review overdue by 1[123] days/);
  });

  test("that finds nothing to change is one press: noted once, with who and when, and the next one in a year", async () => {
    await reviewOn(daysAfter(today, -12));
    await rows("update document set review_reason = 'The rule of then' where id = $1", doc);
    await remind();
    for (let press = 0; press < 2; press++)
      expect((await owner.post(`${here}/reviewed`, { next: "year" })).location).toBe(`${here}?done=reviewed`);
    const [it] = await rows(
      "select review_on::text as day, review_reason as why from document where id = $1",
      doc,
    );
    expect(it).toEqual({ day: monthsAfter(today, 12), why: "" });
    expect(await told()).toEqual([]);
    expect(
      await rows("select by_called, version, reason from document_review where document_id = $1", doc),
    ).toEqual([{ by_called: "Maribel Ostrander", version: 1, reason: "The rule of then" }]);
    const text = await shown(owner, here);
    expect(text).toContain("Reviewed by");
    expect(text).toContain("The rule of then");
    expect(text).not.toContain("overdue");
  });

  test("may be done next on another day; a day that is past, or none, is said beside its field", async () => {
    for (const day of ["", "soon", daysAfter(today, -1), today]) {
      const { status, text } = await owner.post(`${here}/reviewed`, { next: "day", day });
      expect([400, 409], day).toContain(status);
      expect(text).toMatch(/Write the day as|still to come/);
    }
    const day = daysAfter(today, 40);
    expect((await owner.post(`${here}/reviewed`, { next: "day", day })).status).toBe(302);
    expect(
      await rows("select next_on::text as day from document_review where document_id = $1", doc),
    ).toEqual([{ day }]);
  });

  test("is noted by whoever looks after it, also of the staff, and by nobody else of them", async () => {
    const staff = await site.as("kiyoko");
    expect((await staff.get(`${here}/reviewed`)).status).toBe(403);
    await expect(
      site.database.asMember("kiyoko", (app) =>
        verbs.reviewDocument(app, { doc, nextDay: daysAfter(today, 9) }),
      ),
    ).rejects.toMatchObject({ code: "RT403" });
    await owner.post(`${here}/upkeep`, { keeper: await uidOfPerson("kiyoko") });
    expect((await staff.post(`${here}/reviewed`, { next: "half" })).status).toBe(302);
    expect((await staff.get(`${here}/upkeep`)).status).toBe(403);
  });
});

test("a version that holds only from a day on says so, in the list too, and until when the one before does", async () => {
  const day = daysAfter(today, 12);
  await owner.post(`${here}/upkeep`, { holdsFrom: day });
  const text = await shown(owner, here);
  expect(text).toContain("Version 1 is in force from");
  expect(await shown(owner, "/practice/manual")).toContain("In force from");
  expect((await owner.post(`${here}/upkeep`, { holdsFrom: "soon" })).text).toContain("Write the day as");
});

test("nobody of another practice looks after it", async () => {
  expect((await owner.post(`${here}/upkeep`, { keeper: await uidOfPerson("joelle") })).status).toBe(404);
});

test("how a review stands is said in words", () => {
  expect(reviewInWords("2026-11-20", "2026-11-21")).toBe("Review overdue by 1 day");
  expect(reviewInWords("2026-11-09", "2026-11-21")).toBe("Review overdue by 12 days");
  expect(reviewInWords("2026-11-21", "2026-11-21")).toBe("Review due today");
  expect(reviewInWords("2026-12-21", "2026-11-21")).toBe("Review due in 30 days");
  expect(reviewInWords("2026-12-22", "2026-11-21")).toBeNull();
});

test("months are counted by the calendar", () => {
  expect(monthsAfter("2026-11-28", 12)).toBe("2027-11-28");
  expect(monthsAfter("2026-08-31", 6)).toBe("2027-02-28");
  expect(monthsAfter("2028-02-29", 12)).toBe("2029-02-28");
});
