// The shelf of a cohort and the list of one's own manual: what comes first, what can be chosen, and how long lists are paged.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { practice } from "#tests/support/cast.ts";
import { type Site, startSite } from "#tests/support/site.ts";
import { beginShared, publishAnew } from "./writing.ts";

const shelf = "/c/pediatric-pt/documents";
const manual = "/practice/manual";

let site: Site;
let maribel: Browser;
/** By Pennycress, whose is due for review; and a newer one. */
let due: string;
let fresh: string;
/** Maribel's own, on the topic of the first. */
let own: string;

beforeAll(async () => {
  site = await startSite();
  maribel = await site.as("maribel");
  due = await begun("joelle", "pediatric", "Lanterns at dusk", ["Telehealth"]);
  fresh = await begun("joelle", "pediatric", "Rugs and mats", ["Cleaning"]);
  own = await begun("maribel", "pediatric", "Lanterns of ours", ["Telehealth", "Cleaning"]);
  await set(due, "review_on = current_date - 1, changed_at = now() - interval '2 years'");
});
afterAll(() => site?.stop());

async function begun(who: string, where: string, title: string, topics: string[]): Promise<string> {
  const uid = await beginShared(site, who, where, { title, body: `## ${title}\n\nAs we do it.\n` });
  await set(uid, `topics = '{${topics.join(",")}}'`);
  return uid;
}

const set = (uid: string, what: string) =>
  site.database.owner.query(`update document set ${what} where uid = $1`, [uid]);

/** The addresses of the rows of a list, in their order. */
async function rows(who: Browser, path: string): Promise<string[]> {
  const { status, text } = await who.get(path);
  expect(status, path).toBe(200);
  return [...text.matchAll(/<h3 class="row-title"><a href="([^"]+)"/g)].map(([, href]) => href!);
}

const at = (uid: string) => `${shelf}/${uid}`;

describe("the shelf", () => {
  test("has first what changed last and what came due for review last, whenever that was written", async () => {
    const listed = await rows(maribel, shelf);
    expect(listed.slice(0, 3).sort()).toEqual([at(own), at(fresh), at(due)].sort());
    await set(due, "review_on = current_date + 30");
    expect((await rows(maribel, shelf)).indexOf(at(due))).not.toBe(2);
    await set(due, "review_on = current_date - 1");
  });

  test("shows one topic, or all of a part of the practice", async () => {
    expect(await rows(maribel, `${shelf}?part=Telehealth`)).toEqual(
      expect.arrayContaining([at(own), at(due)]),
    );
    expect(await rows(maribel, `${shelf}?part=Telehealth`)).not.toContain(at(fresh));
    expect(await rows(maribel, `${shelf}?part=Environment`)).toEqual(
      expect.arrayContaining([at(own), at(fresh)]),
    );
  });

  test("shows what is ours, what we have not, what we adopted, what waits and what is due", async () => {
    const of = (state: string) => rows(maribel, `${shelf}?state=${state}`);
    expect(await of("ours")).toContain(at(own));
    expect(await of("ours")).not.toContain(at(due));
    expect(await of("elsewhere")).toEqual(expect.arrayContaining([at(due), at(fresh)]));
    expect(await of("elsewhere")).not.toContain(at(own));
    expect(await of("due")).toContain(at(due));
    expect(await of("due")).not.toContain(at(fresh));
    await maribel.post(`${at(fresh)}/adopt`, {});
    expect(await of("adopted")).toContain(at(fresh));
    expect(await of("elsewhere")).not.toContain(at(fresh));
    expect(await of("update")).not.toContain(at(fresh));
    await publishAnew(site, "joelle", fresh, { title: "Rugs and mats", body: "## Rugs\n\nShaken out.\n" });
    expect(await of("update")).toContain(at(fresh));
  });

  test("is paged, keeps what was chosen, and shows every document once", async () => {
    for (let i = 0; i < 45; i++) await begun("joelle", "pediatric", `Lantern number ${i}`, ["Waitlist"]);
    const first = await maribel.get(`${shelf}?part=Waitlist&state=elsewhere`);
    const next = /href="([^"]+)"[^>]*rel="next"/.exec(first.text)![1]!.replaceAll("&amp;", "&");
    expect(next).toMatch(/part=Waitlist&state=elsewhere&after=/);
    const pages = [
      ...(await rows(maribel, `${shelf}?part=Waitlist&state=elsewhere`)),
      ...(await rows(maribel, next)),
    ];
    expect(pages).toHaveLength(45);
    expect(new Set(pages).size).toBe(45);
    const back = /href="([^"]+)"[^>]*rel="prev"/.exec((await maribel.get(next)).text)![1]!;
    expect(back).toContain("part=Waitlist");
  });

  test("of what nobody shares says so, and of an odd query shows everything", async () => {
    expect((await maribel.get(`${shelf}?part=Vendors&state=ours`)).text).toContain("Choose something else.");
    expect((await rows(maribel, `${shelf}?part=<b>&state=nothing&kind=x&after=1-1`)).length).toBeGreaterThan(
      2,
    );
  });
});

describe("the manual", () => {
  test("shows what is in a state, and not what is in another", async () => {
    const of = (state: string) => rows(maribel, `${manual}?state=${state}`);
    const begunOnly = (await maribel.post(`${manual}/new`, { title: "Doors", kind: "policy", body: "x" }))
      .ledTo()
      .split("/edit")[0]!;
    const here = `${manual}/${own}`;
    expect(await of("shared")).toContain(here);
    expect(await of("shared")).not.toContain(begunOnly);
    expect(await of("draft")).toContain(begunOnly);
    expect(await of("draft")).not.toContain(here);
    expect(await of("force")).toContain(here);
    expect(await of("ended")).not.toContain(here);
    await maribel.post(`${here}/withdraw`, { reason: "The rule is gone." });
    expect(await of("ended")).toContain(here);
    await maribel.post(`${here}/bring-back`);
  });

  test("is paged by title, also after a document that is gone or a peer's", async () => {
    await site.database.owner.query(
      "insert into document (practice_id, title) select $1, 'Zither ' || lpad(i::text, 3, '0') from generate_series(1, 60) i",
      [practice("saltwillow")],
    );
    const pages: string[] = [];
    for (let page: string | undefined = manual; page; ) {
      const { text }: { text: string } = await maribel.get(page);
      pages.push(...(await rows(maribel, page)));
      page = /href="([^"]+)"[^>]*rel="next"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    const { rows: all } = await site.database.owner.query(
      "select uid from document where practice_id = $1 order by lower(title), id",
      [practice("saltwillow")],
    );
    expect(pages).toEqual(all.map(({ uid }) => `${manual}/${uid}`));
    for (const after of ["zzzzzzzzzzzzzz", due, "<b>"])
      expect((await maribel.get(`${manual}?after=${after}`)).status, after).toBe(200);
  });
});

describe("beside a document", () => {
  const beside = async (who: Browser, path: string) => {
    const { text } = await who.get(path);
    return [...(/id="related".*?<\/section>/s.exec(text)?.[0] ?? "").matchAll(/<a href="([^"]+)"/g)].map(
      ([, href]) => href!,
    );
  };

  test("stand one's own and those of peers on the same topic, each where it is read", async () => {
    expect(await beside(maribel, at(due))).toContain(`${manual}/${own}`);
    expect(await beside(maribel, `${manual}/${own}`)).toContain(at(due));
    const wendell = await site.as("wendell");
    expect(await beside(wendell, at(due))).toContain(at(own));
    expect(await beside(wendell, at(due))).not.toContain(`${manual}/${own}`);
  });

  test("stands nothing that is shared elsewhere, that is not shared, or that nobody agreed to yet", async () => {
    const rural = await begun("eero", "rural", "Lanterns elsewhere", ["Telehealth"]);
    const alone = await begun("joelle", "pediatric", "Lanterns for ourselves", ["Telehealth"]);
    await site.database.owner.query(
      "update document_share set opened_at = null where document_id = (select id from document where uid = $1)",
      [alone],
    );
    for (const who of ["maribel", "wendell"]) {
      const links = await beside(await site.as(who), at(due));
      for (const uid of [rural, alone]) expect(links.join(" "), who).not.toContain(uid);
    }
    expect((await beside(maribel, `${manual}/${own}`)).join(" ")).not.toContain(alone);
  });

  test("stands what was taken over in neither place: it is the same", async () => {
    const { location } = await (await site.as("wendell")).post(`${at(due)}/adopt`, {});
    const copy = location?.split("?")[0];
    if (copy) expect(await beside(await site.as("wendell"), at(due))).not.toContain(copy);
    const adopted = (await maribel.post(`${at(due)}/adopt`, {})).ledTo();
    await set(adopted.split("/").at(-1)!, "topics = '{Telehealth}'");
    expect(await beside(maribel, at(due))).not.toContain(adopted);
    expect(await beside(maribel, adopted)).not.toContain(at(due));
  });
});
