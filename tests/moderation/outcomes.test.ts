// How each report ends, and who hears of it.
import { expect, test } from "vitest";
import { mailTo } from "#tests/accounts/mailbox.ts";
import { cohort, emailOf } from "#tests/support/cast.ts";
import type { Site } from "#tests/support/site.ts";
import { onSiteWithoutReports, queue, reporting } from "./leading.ts";

let site: Site;
let it: ReturnType<typeof reporting>;

onSiteWithoutReports((made) => {
  site = made;
  it = reporting(made);
});

const outcomes = ["report_left", "report_edited", "report_hidden", "report_handed_on", "report_resolved"];
const toAuthors = ["edited", "hidden", "asked", "restored"];

test.each([
  ["left", [] as string[], (item: number) => [`${queue}/${item}/keep`, { note: "Walnut note" }]],
  ["hidden", ["hidden"], (item: number) => [`${queue}/${item}/hide`, { reason: "It names a fee" }]],
  ["handed_on", [], (item: number) => [`${queue}/${item}/hand-on`, { note: "Walnut note" }]],
  [
    "edited",
    ["edited"],
    (item: number, post: string) => [
      `${post}/edit`,
      { body: "Reworded.", seen: "0", item: String(item), reason: "It named a fee" },
    ],
  ],
] as const)(
  "a report that ends as %s is told to each who made it, and to the author what was done to the post",
  async (verdict, told, deed) => {
    const post = await it.say("Hummingbird words.");
    const item = await it.report(post, "graham");
    await it.report(post, "lena");
    const [path, fields] = deed(item, post) as [string, Record<string, string>];
    expect((await (await site.as("joelle")).post(path, fields)).status).toBe(302);
    for (const key of ["graham", "lena"])
      expect(await it.news(key, ...outcomes), key).toEqual([{ kind: `report_${verdict}`, detail: "" }]);
    expect((await it.news("wendell", ...outcomes, ...toAuthors)).map(({ kind }) => kind)).toEqual(told);
    const inbox = (await (await site.as("graham")).get("/inbox")).text;
    expect(inbox).toContain("Something was said");
    expect(inbox).not.toContain("Walnut");
    const mail = await mailTo(site.database, "notification", emailOf("graham"));
    expect(mail.subject + mail.body).not.toMatch(/Hummingbird|Walnut|Lena|It named? a? ?fee/);
  },
);

test("a post that is hidden from its own page ends its reports in the same way", async () => {
  const post = await it.say("Hummingbird words.");
  const item = await it.report(post);
  await (await site.as("joelle")).post(`${post}/hide`, { reason: "It names a fee" });
  expect(await it.item(item)).toMatchObject({ decision: "hidden" });
  expect(await it.news("graham", ...outcomes)).toHaveLength(1);
  expect(await it.news("joelle", "reported")).toEqual([]);
});

test("no author learns who reported them: not in the inbox, not by mail, not beside the post", async () => {
  const post = await it.say("Hummingbird words.");
  const item = await it.report(post);
  await (await site.as("joelle")).post(`${queue}/${item}/hide`, { reason: "It names a fee" });
  const wendell = await site.as("wendell");
  const mail = await mailTo(site.database, "notification", emailOf("wendell"));
  for (const text of [
    (await wendell.get("/inbox")).text,
    (await wendell.get(post)).text,
    mail.subject + mail.body,
  ])
    expect(text).not.toMatch(/Graham|Zinnia/);
});

/** A report that Joelle handed on. */
async function handedOn(post?: string): Promise<number> {
  const item = await it.report(post ?? (await it.say("Hummingbird words.")));
  await (await site.as("joelle")).post(`${queue}/${item}/hand-on`, { note: "Please advise us." });
  return item;
}

test("a moderator resolves what was handed on: who reported it and who handed it on hear of it, and the log keeps it", async () => {
  const item = await handedOn();
  const noor = await site.as("noor");
  const resolve = `/admin/handed-on/${item}/resolve`;
  expect((await noor.post(resolve, { words: "No" })).text).toContain("Write them a sentence");
  const words = "We spoke with both practices.";
  expect((await noor.post(resolve, { words })).location).toBe("/admin/handed-on?done=resolved");
  expect(await it.item(item)).toMatchObject({ decision: "handed_on", resolved_note: words });
  expect((await it.news("graham", ...outcomes))[0]).toEqual({ kind: "report_resolved", detail: "" });
  expect(await it.news("joelle", "matter_resolved")).toEqual([{ kind: "matter_resolved", detail: words }]);
  expect(await it.news("noor", "handed_on")).toEqual([]);
  expect((await noor.get("/admin/handed-on")).text).not.toContain("Please advise us.");
  expect((await noor.get("/admin/handed-on?show=resolved")).text).toContain(words);
  expect((await noor.get("/admin/audit")).text).toContain("resolved what was handed on from Pediatric PT");
  const late = await (await site.as("orla")).post(resolve, { words });
  expect([late.status, late.text.includes("Already resolved by Noor Haddadin.")]).toEqual([409, true]);
  expect((await mailTo(site.database, "notification", emailOf("joelle"))).body).not.toContain(
    "both practices",
  );
});

test("what a moderator sends back waits again for those who lead, with the moderator's words beside it", async () => {
  const item = await handedOn();
  const words = "Please ask the author to reword it.";
  await (await site.as("noor")).post(`/admin/handed-on/${item}/send-back`, { words });
  expect(await it.item(item)).toMatchObject({ decision: null, decided_at: null, sent_back_note: words });
  expect(await it.news("joelle", "sent_back")).toEqual([{ kind: "sent_back", detail: words }]);
  const joelle = await site.as("joelle");
  expect((await joelle.get(queue)).text).toContain(words);
  expect((await joelle.post(`${queue}/${item}/keep`, {})).location).toBe(`${queue}?done=kept`);
  expect(await it.news("joelle", "sent_back")).toEqual([]);
  const late = await (await site.as("orla")).post(`/admin/handed-on/${item}/resolve`, { words });
  expect(late.status).toBe(404);
});

test("nothing is sent back to where nobody could decide it", async () => {
  const item = await it.report(await it.say("Written by who leads.", "joelle"));
  const refused = await (await site.as("noor")).post(`/admin/handed-on/${item}/send-back`, {
    words: "Please look at it again.",
  });
  expect([refused.status, refused.text.includes("Nobody leads this cohort who could decide it.")]).toEqual([
    409,
    true,
  ]);
  expect(await it.item(item)).toMatchObject({ decision: "handed_on", sent_back_at: null });
  await it.lead("lena", true);
  const sent = await (await site.as("noor")).post(`/admin/handed-on/${item}/send-back`, {
    words: "Please look at it again.",
  });
  expect(sent.status).toBe(302);
  expect(await it.news("lena", "sent_back")).toHaveLength(1);
  expect(await it.news("joelle", "sent_back")).toEqual([]);
});

test("a look that is opened for a matter is told to who handed it on, and the matter still waits for its end", async () => {
  const item = await handedOn();
  const noor = await site.as("noor");
  await noor.post(`/admin/cohorts/pediatric-pt/look?item=${item}`, { reason: "To read what was reported." });
  expect(await it.news("joelle", "looked_into")).toHaveLength(1);
  const page = (await noor.get("/admin/handed-on")).text;
  expect(page).toMatch(/Looked into by (<!-- -->)?<bdi>Noor Haddadin/);
  expect((await noor.get("/")).text).toContain("A report was handed on to you");
});

test("the reason for a look does not tell who leads that their own post was reported", async () => {
  const item = await it.report(await it.say("Written by who leads.", "joelle"));
  const page = (await (await site.as("noor")).get(`/admin/cohorts/pediatric-pt/look?item=${item}`)).text;
  expect(page).toContain("Something here waits for the network’s moderators.</textarea>");
  expect(page).not.toContain("could identify a patient");
});

test("a look into one cohort takes up nothing of another", async () => {
  const item = await handedOn();
  const look = { cohort: cohort("rural"), why: "To see how they are.", item };
  await site.database.asMember(
    "noor",
    (app) => app.query("select verbs.open_look(cohort => $1, why => $2, item => $3)", Object.values(look)),
    "keep",
  );
  expect(await it.item(item)).toMatchObject({ look_id: null });
  expect(await it.news("joelle", "looked_into")).toEqual([]);
});

test("several reports of one post are handed on, resolved and sent back as one", async () => {
  const post = await it.say("Twice reported.");
  const first = await it.report(post, "graham");
  const second = await it.report(post, "lena");
  await (await site.as("joelle")).post(`${queue}/${second}/hand-on`, {});
  const noor = await site.as("noor");
  expect((await noor.get("/admin/handed-on")).text.match(/id="matter-\d+"/g)).toHaveLength(1);
  await noor.post(`/admin/handed-on/${first}/resolve`, { words: "It is dealt with." });
  for (const id of [first, second]) expect((await it.item(id)).resolved_at).not.toBeNull();
  for (const key of ["graham", "lena"])
    expect((await it.news(key, ...outcomes))[0]!.kind, key).toBe("report_resolved");
});

test("what waits with the moderators cannot be reported again by the same member", async () => {
  const post = await it.say("Once is enough.");
  const item = await handedOn(post);
  expect(await it.report(post)).toBe(item);
});
