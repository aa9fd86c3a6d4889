// What members write is judged before it is stored, wherever they write it.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { begin, hidden, publish, write } from "#tests/documents/manual-pages.ts";
import { cohort } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

let site: Site;
const home = "/c/pediatric-pt";

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

async function ask(who: string, form: Record<string, string>) {
  const whole = {
    kind: "question",
    again: "yes",
    title: "A question about words",
    key: randomUUID(),
    ...form,
  };
  return (await site.as(who)).post(`${home}/ask`, whole);
}

async function stored(words: string): Promise<number> {
  const { rows } = await site.database.owner.query(
    "select (select count(*) from post where body like $1) + (select count(*) from pending_post where body like $1) as many",
    [`%${words}%`],
  );
  return Number(rows[0].many);
}

/** What the buttons of a page give as a reason, by the reason. */
function reasonsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/name="explained" value="(([a-z-]+) [^"]+)"/g)].map(([, value, reason]) => [
      reason,
      value,
    ]),
  );
}

describe("what may not stand in a post", () => {
  const leak = "Her social is 219-09-4417, if that helps with the ptarmigan lookup.";

  test("is refused with why, what to write instead and the text as it was, and nothing of it is stored", async () => {
    const answer = await ask("wendell", { body: leak });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Please word this differently");
    expect(answer.text).toContain("A Social Security number never belongs in a post.");
    expect(answer.text).toContain("[a Social Security number]");
    expect(answer.text).toContain("if that helps with the ptarmigan lookup.");
    expect(await stored("ptarmigan")).toBe(0);
  });

  test("cannot be explained away", async () => {
    const asked = await ask("wendell", { body: leak });
    expect(reasonsIn(asked.text)).toEqual({});
    const answer = await ask("wendell", { body: leak, explained: "made-up social-security.abc" });
    expect(answer.status).toBe(400);
  });

  test("stands in no log, but which rule decided what does", async () => {
    await ask("wendell", { body: leak });
    await vi.waitFor(() => expect(site.log()).toContain('"guarded":["social-security stopped"]'));
    expect(site.log()).not.toContain("219-09");
  });

  test("is refused in titles, replies, edits and in what a facilitator writes too", async () => {
    const titled = await ask("wendell", { title: "MRN 88213407 bounced", body: "Why?" });
    expect(titled.status).toBe(400);
    const thread = (await ask("wendell", { body: "An ordinary gentoo." })).ledTo();
    const joelle = await site.as("joelle");
    const reply = await joelle.post(thread, { body: leak, key: randomUUID() });
    expect(reply.status).toBe(400);
    const change = await joelle.post(`${thread}/change`, { kind: "question", title: "MRN 88213407 again" });
    expect(change.status).toBe(400);
    const wendell = await site.as("wendell");
    const form = hidden((await wendell.get(`${thread}/posts/1/edit`)).text);
    const edited = await wendell.post(`${thread}/posts/1/edit`, { ...form, body: leak });
    expect(edited.status).toBe(400);
    const hiding = await joelle.post(`${thread}/posts/1/hide`, { reason: "It says MRN 88213407" });
    expect(hiding.status).toBe(400);
    expect(await stored("ptarmigan")).toBe(0);
  });

  test("is kept while it is only a draft, which its author alone sees", async () => {
    const draft = {
      title: "",
      body: leak,
      key: randomUUID(),
      kind: "question",
      topics: "",
      place: "new",
      seq: "1",
    };
    const kept = await (await site.as("graham")).post(`${home}/drafts/new`, draft);
    expect(kept.status).toBeLessThan(400);
  });
});

describe("what has to be explained", () => {
  const doubt = "My patient Anna S. lost her balance twice, says the bandicoot.";

  test("is asked about, and stands once a reason is given by one press", async () => {
    const asked = await ask("graham", { body: doubt });
    expect(asked.status).toBe(400);
    expect(asked.text).toContain("One look before it is sent");
    expect(await stored("bandicoot")).toBe(0);
    const reasons = reasonsIn(asked.text);
    expect(Object.keys(reasons)).toContain("made-up");
    const posted = await ask("graham", { body: doubt, explained: reasons["made-up"]! });
    expect(posted.status).toBe(302);
    expect(await stored("bandicoot")).toBe(1);
    await vi.waitFor(() => expect(site.log()).toContain('"guarded":["name made-up"]'));
  });

  test("is asked about again where the words are others", async () => {
    const reason = reasonsIn((await ask("graham", { body: doubt })).text)["made-up"]!;
    const other = doubt.replace("Anna S.", "Mia R.");
    expect((await ask("graham", { body: other, explained: reason })).status).toBe(400);
  });
});

test("prices are stopped in a post, and acting together with them", async () => {
  const price = await ask("joelle", { body: "They offered us 92% of Medicare and would not move." });
  expect(price.status).toBe(400);
  expect(price.text).toContain("a rate below Medicare");
  expect((await ask("joelle", { body: "Let's all drop them until the rates come up." })).status).toBe(400);
});

describe("a document", () => {
  const pay = "## Pay\n\nWe pay our PTs 42 an hour.\n";

  test("is judged for patients when it is put in force, and for prices only when others are to read it", async () => {
    const joelle = await site.as("joelle");
    const own = await begin(joelle, pay);
    expect((await publish(joelle, own)).status).toBe(302);
    const shared = await joelle.post(`${own}/share`, { cohort: String(cohort("pediatric")) });
    expect(shared.status).toBe(400);
    // Beside the button that was pressed, and no other of that page.
    expect(shared.text.match(/Please word this differently/g)).toHaveLength(1);
    const leaking = await begin(joelle, "## Who\n\nWe billed under MRN 88213407 and it bounced.\n");
    expect((await publish(joelle, leaking)).status).toBe(400);
  });

  test("that is shared is judged for both when its next version is put in force", async () => {
    const joelle = await site.as("joelle");
    const here = await begin(joelle, "## Pay\n\nFairly.\n");
    await publish(joelle, here);
    const shared = await joelle.post(`${here}/share`, { cohort: String(cohort("pediatric")) });
    expect(shared.status).toBe(302);
    await write(joelle, here, { body: pay });
    const answer = await publish(joelle, here, "Now it says how.");
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Please word this differently");
  });
});

describe("a file", () => {
  async function send(name: string, words: string) {
    const form = new FormData();
    form.append("file", new Blob([words]), name);
    const answer = await (await site.as("wendell")).post(`${home}/attach/${randomUUID()}/send`, form);
    return JSON.parse(answer.text) as {
      sentences: string[];
      uploads?: { properties: { seems?: string[] } | null }[];
    };
  }

  test("whose name or text may not be shared is not taken, and says why", async () => {
    const called = await send("MRN_88213407.txt", "Nothing in it.");
    expect(called.sentences.join()).toContain("Its name says too much.");
    const holds = await send("notes.txt", "We billed under MRN 88213407 and it bounced.");
    expect(holds.sentences.join()).toContain("Take it out of the file");
    expect([called.uploads, holds.uploads]).toEqual([[], []]);
  });

  test("is judged to its end, however long it is", async () => {
    const holds = await send(
      "long.txt",
      `${"Nothing of note here.\n".repeat(8_000)}We billed under MRN 88213407.`,
    );
    expect(holds.sentences.join()).toContain("Take it out of the file");
  });

  test("whose text may hold a patient's name is taken, and its sender is asked to look once more", async () => {
    const { sentences, uploads } = await send(
      "week.txt",
      "My patient Anna S. lost her balance twice this week.",
    );
    expect(sentences).toEqual([]);
    expect(uploads![0]!.properties!.seems!.join()).toContain("patient's name");
  });
});

describe("a rule that the network turned down", () => {
  const rate = "The new rate is $74 per visit, says the dunnock.";

  test("asks for a reason where it stopped before, in forms and on its page, and the audit log keeps who turned it", async () => {
    expect(reasonsIn((await ask("graham", { body: rate })).text)).toEqual({});
    const everett = await site.as("everett");
    const page = await everett.get("/admin/check");
    expect(page.text).toContain("/admin/check/rate/turn-down");
    const turned = await everett.post("/admin/check/rate/turn-down", {});
    expect(turned.location).toBe("/admin/check?done=turn-down");
    expect((await everett.get("/admin/check")).text).toContain("/admin/check/rate/turn-up");
    expect(Object.keys(reasonsIn((await ask("graham", { body: rate })).text))).toContain("public");
    expect((await everett.get("/admin/audit")).text).toContain(
      "turned a check of what is written down: rate",
    );
    await everett.post("/admin/check/rate/turn-up", {});
    expect(reasonsIn((await ask("graham", { body: rate })).text)).toEqual({});
  });

  test("is none of those that may not be", async () => {
    const everett = await site.as("everett");
    for (const rule of ["social-security", "acting-together", "no-such-rule"])
      expect((await everett.post(`/admin/check/${rule}/turn-down`, {})).status, rule).toBe(404);
  });

  test("stays as it is for moderators and members", async () => {
    for (const who of ["noor", "joelle"])
      expect(
        (await (await site.as(who)).post("/admin/check/rate/turn-down", {})).status,
        who,
      ).toBeGreaterThan(400);
    expect(reasonsIn((await ask("graham", { body: rate })).text)).toEqual({});
  });
});
