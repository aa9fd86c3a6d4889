import { judge } from "#app/guard/judge.ts";
import { xssPayloads } from "../support/xss-payloads.ts";
import { livingIn, type Sent, send, sendAll, visit, watch } from "./support/hostile.ts";
import { expect, type Page, test } from "./support/test.ts";

// It changes people's names, and fills the lists.
test.use({ demonstration: "of this file" });
test.describe.configure({ mode: "parallel" });

const here = "/c/pediatric-pt";

// A page's data stands in a script of ours: these would end it.
const breakouts = [
  "</script><script>alert(1)</script>",
  "</SCRIPT ><img src=x onerror=alert(1)>",
  "<!--<script>alert(1)//",
  "\u2028alert(1)//\u2029",
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
];
const payloads = [...breakouts, ...xssPayloads];

test("nothing that a member writes comes alive in anyone's browser", async ({ as, open, demo }) => {
  test.setTimeout(240_000);
  const [writer, facilitator, administrator] = await Promise.all(
    ["Maribel Ostrander", "Joelle Haverty", "Everett Sandoval-Pike"].map(as),
  );
  const stranger = await open();
  const watching = await watch([writer!, facilitator!, administrator!, stranger], demo.url);
  const threads = await test.step("each alone: previewed, as a title and as a post", () => postEach(writer!));
  await test.step("together: in a reply, in reports, in a draft, as a photo's name", async () => {
    for (const body of together(payloads, 18_000))
      expectDead([await send(writer!, threads[0]!, { body, key: crypto.randomUUID() })]);
    for (const [post, note] of together(payloads, 950).entries())
      expectDead([await send(writer!, `${threads[0]}/posts/${post + 1}/report`, { reason: "other", note })]);
    await send(writer!, `${here}/ask/preview`, {
      ...{ kind: "question", title: payloads[0]!, body: payloads.join("\n\n").slice(0, 19_000) },
      ...{ key: crypto.randomUUID(), seq: "9999" },
    });
    await sendPhoto(writer!, '<img src=x onerror=alert(1)>".png');
  });
  await visit(writer!, watching, ["/", `${here}/ask`, "/settings"]);

  const [person, practice] = await test.step("who wrote it", () => whoIs(facilitator!, "Maribel"));
  for (const text of breakouts) {
    await send(writer!, "/settings/profile", { name: `M ${text}`, title: text, timeZone: "America/Chicago" });
    const profile = { town: text, state: "OH", zip: "43085", "disciplines[]": ["pt"], description: text };
    await send(writer!, "/practice/edit", { ...profile, name: `S ${text}`, website: "" });
    await visit(facilitator!, watching, [threads[0]!, `/people/${person}`, `/practices/${practice}`]);
    await visit(administrator!, watching, [`/admin/people/${person}`, `/admin/practices/${practice}`]);
  }
  const edits = payloads.map((website): Form => {
    const profile = { name: "Saltwillow", town: "x", state: "OH", zip: "43085", "disciplines[]": ["pt"] };
    return ["/practice/edit", { ...profile, description: together(payloads, 1_900)[0]!, website }];
  });
  expectDead(await sendAll(writer!, edits));
  await send(writer!, "/practice/invite", { email: '"<script>alert(1)</script>"@x.example', role: "staff" });
  await visit(writer!, watching, ["/practice", "/settings", "/inbox"]);
  await visit(facilitator!, watching, ["/", here, `${here}/people`, `${here}/queue`, "/inbox"]);
  await visit(facilitator!, watching, [`/practices/${practice}`, ...(await listPages(facilitator!))]);
  await visit(
    facilitator!,
    watching,
    threads.filter((_, index) => index % 20 === 0),
  );
  await visit(administrator!, watching, ["/admin/people", "/admin/practices", "/admin/audit", "/admin/mail"]);
  await visit(stranger, watching, ["/sign-in"]);
});

test("nothing that staff write comes alive in anyone's browser", async ({ as, demo }) => {
  test.setTimeout(240_000);
  const [moderator, member] = await Promise.all(["Noor Haddadin", "Joelle Haverty"].map(as));
  const watching = await watch([moderator!, member!], demo.url);
  await moderator!.goto("/admin/practices?q=Pennycress");
  const practice = uidIn(await moderator!.getByRole("link", { name: /Pennycress/ }).getAttribute("href"));
  const purposes = together(payloads, 950);
  for (const [index, text] of breakouts.entries()) {
    const slug = `hostile-${index}`;
    const cohort = {
      ...{ name: `N ${text}`, slug, focus: text, purpose: purposes[index]!, capacity: "8" },
      charter: together(payloads, 9_000)[index] ?? payloads.slice(index * 40, index * 40 + 60).join("\n\n"),
    };
    const formed = await send(moderator!, "/admin/cohorts/new", { ...cohort, explained: madeUp(cohort) });
    expect(formed).toMatchObject({ status: 200, path: `/admin/cohorts/${slug}`, living: [] });
    await send(moderator!, `/admin/cohorts/${slug}/seats/new`, {
      practice,
      reason: together(payloads, 480)[index]!,
    });
    await visit(moderator!, watching, [
      `/admin/cohorts/${slug}`,
      `/admin/cohorts/${slug}/charter`,
      `/admin/cohorts/${slug}/edit`,
    ]);
    await visit(member!, watching, [`/c/${slug}/charter`]);
    const accepted = await send(member!, `/c/${slug}/charter/accept`, { version: "1" });
    // Who is new there says hello first.
    expect(accepted).toMatchObject({ path: `/c/${slug}/ask`, living: [] });
    await visit(member!, watching, [`/c/${slug}`, `/c/${slug}/people`, `/c/${slug}/ask`]);
  }
  for (const reason of together(payloads, 480).slice(0, 3))
    await send(moderator!, "/admin/cohorts/pediatric-pt/look", {
      reason: `Because of this. ${reason}`.slice(0, 490),
    });
  await visit(member!, watching, ["/", "/cohorts", "/ask", "/practice", "/c/pediatric-pt/people"]);
  await visit(moderator!, watching, ["/admin", "/admin/cohorts", "/admin/audit", "/admin/practices"]);
});

test("the watch sees what comes alive, asks elsewhere, or stands ready to", async ({ open, demo }) => {
  const page = await open();
  page.removeAllListeners("console");
  const watching = await watch([page], demo.url);
  await page.goto("/sign-in");
  const told = page.waitForEvent("requestfailed");
  await page.evaluate(() => {
    alert(1);
    document.body.insertAdjacentHTML("beforeend", "<img src=/nothing onerror=alert(2)>");
    const elsewhere = document.createElement("img");
    elsewhere.src = "https://evil.example/pixel.gif";
    document.body.append(elsewhere);
  });
  await told;
  await expect.poll(() => watching.seen.map((what) => what.split(" ")[0])).toContain("alert");
  await expect
    .poll(() => watching.seen.filter((what) => what.startsWith("refused")).length)
    .toBeGreaterThan(1);
  const living = await send(page, "/sign-in/link", { email: "<img src=x onerror=alert(1)>" });
  expect(living).toMatchObject({ status: 400, living: [] });
  expect(await livingIn(page)).toEqual(["img onerror", "img src=https://evil.example/pixel.gif"]);
});

type Form = Parameters<typeof sendAll>[1][number];

/** Previews and posts each text by itself; returns the threads that came of it. */
async function postEach(page: Page): Promise<string[]> {
  await page.goto(here);
  const fields = payloads.map((payload) => {
    return { kind: "question", title: `x ${payload}`, body: payload, key: crypto.randomUUID() };
  });
  const previews = fields.map((each): Form => [`${here}/ask/preview`, { ...each, seq: "1" }]);
  expectDead(await sendAll(page, previews));
  const posted = await sendAll(
    page,
    fields.map((each): Form => [`${here}/ask`, each]),
  );
  expectDead(posted);
  const threads = posted.map(({ path }) => path).filter((path) => path.includes("/threads/"));
  expect(threads.length).toBeGreaterThan(payloads.length / 2);
  return threads;
}

/** The reason by which fields may stand though some of these texts hold an address of somebody's mail. */
function madeUp(fields: Record<string, string>): string {
  const { notes } = judge(
    Object.entries(fields).map(([field, text]) => ({ field, text })),
    null,
    { turnedDown: [] },
  );
  return ["made-up", ...notes.map(({ token }) => token)].join(" ");
}

function expectDead(sent: Sent[]): void {
  expect.soft(sent.filter(({ living }) => living.length > 0)).toEqual([]);
}

async function sendPhoto(page: Page, name: string): Promise<void> {
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await page.goto("/settings/profile");
  const buffer = Buffer.from(pixel, "base64");
  await page.getByLabel("Photo").setInputFiles({ name, mimeType: "image/png", buffer });
  await page.getByRole("button", { name: /Save/ }).click();
  await expect(page).toHaveURL(/settings\?done=profile/);
}

/** The addresses of a person at the table and of their practice. */
async function whoIs(page: Page, name: string): Promise<[person: string, practice: string]> {
  await page.goto(`${here}/people`);
  const table = page.getByRole("region").filter({ has: page.getByRole("link", { name: new RegExp(name) }) });
  const [person, practice] = await Promise.all(
    ["people", "practices"].map((kind) => table.locator(`a[href^='/${kind}/']`).first().getAttribute("href")),
  );
  return [uidIn(person!), uidIn(practice!)];
}

function uidIn(href: string | null): string {
  return href!.split("/").at(-1)!;
}

/** The pages of a cohort's list, from the newest to the last. */
async function listPages(page: Page): Promise<string[]> {
  const pages = [here];
  for (;;) {
    await page.goto(pages.at(-1)!);
    const older = page.getByRole("link", { name: "Older" });
    if ((await older.count()) === 0) return pages.slice(1);
    pages.push(here + (await older.getAttribute("href"))!);
  }
}

/** Texts put together into as few as hold them all, each at most this long. */
function together(texts: string[], most: number): string[] {
  const batches: string[] = [];
  for (const text of texts) {
    const last = batches.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= most)
      batches[batches.length - 1] = `${last}\n\n${text}`;
    else batches.push(text);
  }
  return batches;
}
