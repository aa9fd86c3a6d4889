import { afterAll, beforeAll, expect, test } from "vitest";
import { mailTo, useTestSettings } from "#tests/accounts/mailbox.ts";
import { emailOf, member, persona } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
let facilitator: string;

beforeAll(async () => {
  site = await startSite();
  useTestSettings({ BASE_URL: site.url });
  facilitator = (await called("joelle"))!;
});
afterAll(() => site?.stop());

async function called(key: string): Promise<string | undefined> {
  const { rows } = await site.database.owner.query<{ called: string }>(
    "select called from persona where id = $1",
    [persona("pediatric", key)],
  );
  return rows[0]?.called;
}

async function rename(key: string, name: string): Promise<void> {
  const browser = await site.as(key);
  const answer = await browser.post("/settings/profile", {
    name,
    title: "Owner",
    timeZone: "America/Indiana/Indianapolis",
  });
  expect(answer.location).toBe("/settings?done=profile");
}

test("a name alone is enough where nobody else's looks like it", async () => {
  expect(facilitator).toBe("Joelle Haverty");
});

test.each([
  ["the same", "Joelle Haverty"],
  ["with signs that cannot be seen", "Jo\u00ADelle\u200B Haver\u2060ty\u3164"],
  ["with letters of another script", "Jоеllе Hаvеrtу"],
  ["with other capitals, accents and blanks", "JOËLLE\u00A0\u2003Haverty"],
  ["with letters drawn the same", "Joe||e Haverty"],
  ["in letters of mathematics", "𝐉𝐨𝐞𝐥𝐥𝐞 Haverty"],
])("a name %s as the facilitator's is told apart by its practice, and so is hers", async (_how, name) => {
  await rename("wendell", name);
  expect(await called("joelle")).toMatch(/^Joelle Haverty \(.+\)$/);
  expect(await called("wendell")).toMatch(/ \(.+\)$/);
  expect(await called("wendell")).not.toMatch(/[\u00AD\u200B\u2060\u3164]/);
  expect((await called("wendell"))!.replace(/.* \(/, "")).not.toBe(
    (await called("joelle"))!.replace(/.* \(/, ""),
  );
});

test("lists, inboxes and mails say which of the two it is", async () => {
  await rename("wendell", "Joelle Haverty");
  const wendell = await site.as("wendell");
  const name = (await called("wendell"))!;
  const list = await (await site.as("maribel")).get("/c/pediatric-pt");
  expect(list.text).toMatch(/led by Joelle Haverty \(/);
  const { rows } = await site.database.owner.query<{ number: number }>(
    `select t.number from thread t join persona p on p.id = t.starter_id
     where t.cohort_id = p.cohort_id and p.person_id = $1 and t.locked_at is null order by t.id desc limit 1`,
    [member("maribel")],
  );
  const answer = await wendell.post(`/c/pediatric-pt/threads/${rows[0]!.number}`, {
    body: "We do it on Fridays.",
    key: crypto.randomUUID(),
  });
  expect(answer.status).toBe(302);
  const { text } = await (await site.as("maribel")).get("/c/pediatric-pt");
  expect(text).toContain(`last ${name}`);
  expect((await (await site.as("maribel")).get("/inbox")).text).toMatch(
    new RegExp(`${name.replace(/[()]/g, ".")}[^<]* wrote to you in`),
  );
  const mail = await mailTo(site.database, "notification", emailOf("maribel"));
  expect(mail.subject).toContain(`${name} replied`);
});

test("once the name is another, both go by their names again", async () => {
  await rename("wendell", "Wendell Achterberg");
  expect(await called("wendell")).toBe("Wendell Achterberg");
  expect(await called("joelle")).toBe("Joelle Haverty");
});

test("a name that runs from right to left leaves a mail's other words where they are", async () => {
  const { owner } = site.database;
  await owner.query("update network set name = 'רשת שלנו!'");
  await rename("maribel", "שרה לוי");
  const stranger = await site.as(null);
  await stranger.post("/sign-in/link", { email: emailOf("maribel") });
  const mail = await mailTo(site.database, "sign_in", emailOf("maribel"));
  expect(mail.subject).toBe("Your link to sign in to \u2068רשת שלנו!\u2069");
  expect(mail.body).toContain("Hello \u2068שרה לוי\u2069,");
});
