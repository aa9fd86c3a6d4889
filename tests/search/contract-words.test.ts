// What is said of contracts beside a post's text is found like the text, by those who may read it, and by nobody before or after.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allJobsDone } from "#tests/accounts/mailbox.ts";
import { cohort, member } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const home = "/c/pediatric-pt";
let site: Site;

beforeAll(async () => {
  site = await startSite({ UNDO_SECONDS: "0" });
});
afterAll(() => site?.stop());

type Fields = Record<string, string>;

const send = async (who: string, path: string, fields: Fields = {}) =>
  (await site.as(who)).post(path, { again: "yes", key: randomUUID(), ...fields });

async function ask(fields: Fields = {}, who = "wendell", where = home): Promise<string> {
  const form = { title: "They sent us a contract", body: "Has anyone moved them?", ...fields };
  const sent = await send(who, `${where}/contracts/ask`, {
    ...{ counterparty: "hospital", "clauses[]": "indemnification", ...form },
  });
  expect(sent.status, sent.text.slice(0, 300)).toBe(302);
  return sent.ledTo();
}

async function answer(thread: string, fields: Fields, who = "graham"): Promise<void> {
  const sent = await send(who, thread, { body: "This is what we did.", advice: "push_back", ...fields });
  expect(sent.status).toBe(302);
}

const query = async (text: string, ...values: unknown[]) =>
  (await site.database.owner.query(text, values)).rows;

async function search(who: string, words: string, way = "/search"): Promise<string> {
  return (await (await site.as(who)).get(`${way}?q=${encodeURIComponent(words)}`)).text;
}

/** The conversations that somebody finds, by their addresses. */
async function found(who: string, words: string): Promise<string[]> {
  const text = await search(who, words);
  return [...text.matchAll(/class="row row-found".*?row-title"><a href="([^"?]+)/gs)].map(
    ([, href]) => href!,
  );
}

describe("found, with the words and what they are:", () => {
  test("what an asker wants, and the excerpt", async () => {
    const thread = await ask({
      goal: "A mutual barometer",
      excerpt: "The practice shall hold every pluviometer of [the hospital].",
    });
    expect(await found("joelle", "barometers")).toEqual([thread]);
    expect(await search("joelle", "barometers")).toContain(
      "<b>To reach:</b> <bdi>A mutual <mark>barometer</mark>",
    );
    expect(await search("joelle", "pluviometer moved")).toContain("every <mark>pluviometer</mark> of");
    expect(await search("joelle", "barometers")).toContain("Contract");
    // What the text says itself needs nothing beside it.
    expect(await search("joelle", "moved hospital anyone")).not.toContain("To reach:");
  });

  test("what an answer advises and why, leading to the answer", async () => {
    const thread = await ask();
    await answer(thread, { wording: "Each party mends its own hygrometer.", why: "An anemometer broke." });
    expect(await found("joelle", "hygrometer")).toEqual([thread]);
    const text = await search("joelle", "hygrometer");
    expect(text).toContain(`href="${thread}?post=2#p2"`);
    expect(text).toContain("<b>Wording:</b> <bdi>Each party mends its own <mark>hygrometer</mark>.");
    expect(await search("joelle", "anemometer")).toContain("<b>Why it mattered:</b>");
  });

  test("what came of it", async () => {
    const thread = await ask();
    await send("wendell", `${thread}/outcome`, { came: "compromise" });
    await send("wendell", `${thread}/outcome/moved`, { words: "A theodolite convinced them." });
    await send("wendell", `${thread}/outcome/wording`, { wording: "Neither owns the astrolabe." });
    expect(await found("joelle", "theodolite")).toEqual([thread]);
    expect(await search("joelle", "theodolite")).toContain("<b>What moved them:</b>");
    expect(await search("joelle", "astrolabe")).toContain("<b>Worded at last:</b>");
  });

  test("beside the words of a file, and with them", async () => {
    const thread = await ask({ goal: "A sextant" });
    await query(
      `insert into file (cohort_id, thread_id, number, name, type, size, sha256, position, words)
       select cohort_id, id, 1, 'clause.txt', 'x', 1, repeat('0', 64), 1, 'An octant.' from thread where cohort_id = $1 and number = $2`,
      ...[cohort("pediatric"), thread.split("/").at(-1)],
    );
    await query("update contract_question set goal = 'A quadrant' where goal = 'A sextant'");
    // At once, before those of the file follow.
    expect(await found("joelle", "sextant")).toEqual([]);
    expect(await found("joelle", "quadrant")).toEqual([thread]);
    await allJobsDone(site.database);
    expect(await found("joelle", "quadrant octant")).toEqual([thread]);
  });
});

describe("never found:", () => {
  const everywhere = (bird: string) => ({ goal: `A ${bird}`, excerpt: `The ${bird} of [the hospital].` });

  test("by another cohort, also not by a likeness or by who may look elsewhere", async () => {
    const thread = await ask(everywhere("wryneck"), "eero", "/c/pediatric-pt-rural");
    expect(await found("eero", "wryneck")).toEqual([thread]);
    for (const who of ["joelle", "wendell", "noor"])
      for (const words of ["wryneck", "wrynek", '"the wryneck"', "wryneck in:pediatric-pt-rural"])
        for (const way of ["/search", "/search/typed"])
          expect((await search(who, words, way)).replaceAll(words, ""), `${who} ${words}`).not.toContain(
            "of [the hospital]",
          );
  });

  test("while it waits for a moderator, and then by everyone", async () => {
    const key = randomUUID();
    const waits = await send("wendell", `${home}/contracts/ask`, {
      ...{ title: "They sent us a contract", body: "Let's all drop them until the rates come up.", key },
      ...{
        counterparty: "payer",
        "clauses[]": "indemnification",
        explained: "moderator",
        ...everywhere("brambling"),
      },
    });
    expect(waits.status).toBe(302);
    const [{ held_id: held }] = await query("select held_id from pending_post where client_key = $1", key);
    for (const who of ["wendell", "joelle", "graham"]) expect(await found(who, "brambling"), who).toEqual([]);
    expect((await send("joelle", `${home}/held/${held}/release`)).status).toBe(302);
    expect(await found("graham", "brambling")).toHaveLength(1);
  });

  test("once it is worded anew, taken away or moved; and again when it is back", async () => {
    const thread = await ask(everywhere("firecrest"));
    await answer(thread, { wording: "Keep the goldcrest." });
    await send("wendell", `${thread}/facts`, {
      ...{ counterparty: "hospital", "clauses[]": "indemnification", goal: "A treecreeper" },
    });
    expect(await found("joelle", "firecrest")).toEqual([]);
    expect(await found("joelle", "treecreeper")).toEqual([thread]);
    await send("graham", `${thread}/posts/2/delete`);
    expect(await found("joelle", "goldcrest")).toEqual([]);
    // Words that change meanwhile do not bring it back.
    await query(
      "update contract_answer set why = 'The goldcrest, again.' where wording = 'Keep the goldcrest.'",
    );
    expect(await found("joelle", "goldcrest")).toEqual([]);
    await send("graham", `${thread}/posts/2/restore`);
    expect(await found("joelle", "goldcrest")).toEqual([thread]);
    await send("graham", `${thread}/posts/2/advice`, { wording: "" });
    expect(await found("joelle", "goldcrest")).toEqual([]);
    await send("graham", `${thread}/posts/2/advice`, { advice: "accept", wording: "Keep the chiffchaff." });
    await send("joelle", `${thread}/split`, { "posts[]": "2", title: "Moved away" });
    await allJobsDone(site.database);
    await expect.poll(() => found("joelle", "chiffchaff")).toEqual([]);
  });

  test("who asked without their name, by their name; and only the alias is shown", async () => {
    const thread = await ask({ ...everywhere("bluethroat"), naming: "unnamed" });
    expect(await found("joelle", "bluethroat")).toEqual([thread]);
    expect(await found("joelle", "bluethroat by:wendell")).toEqual([]);
    expect(await found("joelle", "bluethroat is:mine")).toEqual([]);
    expect(/<main.*<\/main>/s.exec(await search("joelle", "bluethroat"))![0]).not.toContain("Wendell");
    expect(await search("joelle", "bluethroat", "/search/typed")).not.toContain("Wendell");
  });

  test("what was reported as patient data, also purged; put back it is found again", async () => {
    for (const [bird, how] of [
      ["dotterel", "put-back"],
      ["dunlin", "purge"],
    ] as const) {
      const thread = await ask(everywhere(bird));
      await answer(thread, { wording: "Keep the knot." });
      expect(await found("joelle", bird)).toEqual([thread]);
      await send("graham", `${thread}/posts/1/report`, { reason: "patient", note: "" });
      for (const who of ["wendell", "joelle", "graham"]) expect(await found(who, bird), who).toEqual([]);
      const [{ id }] = await query("select max(id) as id from moderation_item");
      expect((await send("noor", `/admin/handed-on/${id}/patient-data/${how}`)).status).toBe(302);
      expect(await found("joelle", bird)).toEqual(how === "purge" ? [] : [thread]);
      const words = await query("select from post_words where words::text like $1", `%${bird}%`);
      expect(words.length > 0).toBe(how !== "purge");
    }
  });

  test("by whoever lost the seat", async () => {
    const thread = await ask(everywhere("phalarope"));
    expect(await found("graham", "phalarope")).toEqual([thread]);
    const ended = "update attendee set until = $3 where member_id = $1 and cohort_id = $2";
    await query(ended, member("graham"), cohort("pediatric"), new Date());
    expect(await found("graham", "phalarope")).toEqual([]);
    await query(ended, member("graham"), cohort("pediatric"), null);
  });
});
