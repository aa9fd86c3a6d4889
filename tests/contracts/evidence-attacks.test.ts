// Attacks on evidence by comparing: one practice's outcome is added, changed and taken away in each place, and all that each kind of
// member can get of the numbers is held against what they got before.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entryText } from "#app/contracts/playbook/entry.ts";
import { renderDocument } from "#app/documents/render-document.server.ts";
import { convertIn } from "#app/documents/word/reading/convert-in.ts";
import { ownWords } from "#app/guard/own-words.ts";
import { verbs } from "#db/verbs.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { dataPath } from "#tests/support/browser.ts";
import { cohort, member, type Role, roles } from "#tests/support/cast.ts";
import { sessionOf } from "#tests/support/site.ts";
import {
  type Asker,
  countLater,
  seatPractices,
  type Told,
  takeAway,
  tellAnew,
  tellOf,
} from "./evidence-room.ts";

const insiders: Role[] = ["attendee", "facilitator", "moderator with a look"];
/** Those for whom all is compared each time. */
const readers: Role[] = ["attendee"];
const outsiders: Role[] = ["member of another cohort", "former member", "administrator", "anonymous"];

const playbook = "/c/pediatric-pt/contracts/playbook";
const checklist = "/c/pediatric-pt/contracts/checklist";
const asked = "?with=hospital&clause=indemnification&clause=scope";

let full: FullSite;
let askers: Asker[];
let told: Told[];
let entry: string;
/** All that they get before anything is tried. */
let base: Map<Role, Record<string, string>>;
const sessions = new Map<Role, string>();

beforeAll(async () => {
  full = await startFullSite();
  const { database } = full.site;
  await database.owner.query("delete from evidence_part");
  await database.owner.query("delete from evidence");
  await database.owner.query("update contract_outcome set result = '', told_at = null, ask_at = null");
  entry = await writeEntry();
  askers = await seatPractices(database.owner, 12);
  told = [];
  for (const [who, result] of ["got_all", "got_all", "got_all", "compromise", "compromise"].entries())
    told.push(await tellOf(database.owner, askers[who]!, { result }));
  await countLater(database.owner);
  for (const role of insiders) sessions.set(role, await sessionOf(database, member(roles[role]!)));
  base = await allOf(readers);
});
afterAll(() => full?.site.stop());

/** An entry of the playbook in Pediatric PT, with whose sheet numbers stand. */
async function writeEntry(): Promise<string> {
  return full.site.database.asMember(
    "joelle",
    async (app) => {
      const body = entryText({ standard: "Each answers for its own." });
      const uid = await verbs.beginPlaybookEntry(app, {
        ...{ ofClause: "indemnification", withWhom: "hospital", newTitle: "On it", newBody: body },
      });
      const { rows } = await app.query("select id from document where uid = $1", [uid]);
      const { html, sections, version } = renderDocument(body);
      await verbs.publishDocument(app, {
        ...{ doc: rows[0].id, seen: 1, newHtml: html, newRenderer: version },
        ...{
          newSections: JSON.stringify(sections),
          newChange: "major",
          newSummary: ownWords("As we do it."),
        },
      });
      await verbs.shareDocument(app, { doc: rows[0].id, cohort: cohort("pediatric") });
      return uid!;
    },
    "keep",
  );
}

/** Places where numbers stand or could stand. */
const places = () => [
  playbook,
  `${playbook}?clause=indemnification`,
  `${playbook}?clause=indemnification&with=school`,
  `${playbook}?clause=scope`,
  checklist + asked,
  `${checklist}?with=school&clause=indemnification`,
];
const asData = () =>
  places()
    .slice(1, 5)
    .map((path) => dataPath(path));
const exports = [
  "/settings/export/data.json",
  "/settings/export/posts.md",
  `/c/pediatric-pt-rural/contracts/playbook?clause=indemnification`,
];

/** What a kind of member gets in all those places and in the Word files, by place. Without its moments, which these tests move. */
async function all(role: Role): Promise<Record<string, string>> {
  const browser = full.browser(role);
  const got: Record<string, string> = {};
  for (const path of [...places(), ...asData(), ...exports]) {
    const { status, text } = await browser.get(path);
    got[path] =
      `${status} ${text.replace(/nonce="[^"]*"|\b\d{13}\b|Counted .{1,60}\.<|"countedAt",\d+/g, "")}`;
  }
  const session = sessions.get(role);
  if (session) {
    for (const path of [`${checklist}/word${asked}`, `/c/pediatric-pt/documents/${entry}/word`])
      got[path] = await wordOf(path, session);
  }
  return got;
}

async function wordOf(path: string, session: string): Promise<string> {
  const answer = await fetch(full.site.url + path, { headers: { cookie: `session=${session}` } });
  const file = join(mkdtempSync(join(tmpdir(), "evidence-")), "file");
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  return (await convertIn(file, "docx", "a.docx")).markdown;
}

/** The places of which somebody gets something else than before. */
async function changedFrom(before: Map<Role, Record<string, string>>): Promise<string[]> {
  const changed = [];
  for (const [role, was] of before) {
    const now = await all(role);
    changed.push(
      ...Object.keys(now)
        .filter((path) => now[path] !== was[path])
        .map((path) => `${role} at ${path}`),
    );
  }
  return changed;
}

async function allOf(every: Role[]): Promise<Map<Role, Record<string, string>>> {
  const got = new Map<Role, Record<string, string>>();
  for (const role of every) got.set(role, await all(role));
  return got;
}

const number = /at least \d/i;

test("the numbers stand on the playbook, its entry, the checklist and its Word file for who is in the cohort, and nowhere for others", {
  timeout: 90_000,
}, async () => {
  const inside = await allOf(insiders);
  for (const role of insiders) {
    const showing = Object.entries(inside.get(role)!)
      .filter(([path, text]) => number.test(text) && !path.includes(".data"))
      .map(([path]) => path);
    expect(showing, role).toEqual([
      playbook,
      `${playbook}?clause=indemnification`,
      checklist + asked,
      `${checklist}/word${asked}`,
    ]);
    expect(inside.get(role)![`${playbook}?clause=scope`]).toContain("Too few practices have told");
  }
  const outside = await allOf(outsiders);
  for (const role of outsiders)
    for (const [path, text] of Object.entries(outside.get(role)!))
      expect(text, `${role} at ${path}`).not.toMatch(number);
});

const other = { result: "got_all" } as const;

/** One practice's outcome more, less or other, in each place, and how it is undone. */
const deeds: Record<string, () => Promise<() => Promise<unknown>>> = {
  "a sixth practice tells that it got it all": () => tells(5, {}),
  "a sixth practice tells that it was refused": () => tells(5, { result: "refused" }),
  "one that was counted tells of another question": () => tells(3, { result: "got_all" }),
  "one that was counted tells without its name": () => tells(0, { unnamed: true, result: "refused" }),
  "one that was not counted tells without its name": () => tells(6, { unnamed: true }),
  "one tells of a contract with somebody else": () => tells(5, { counterparty: "school" }),
  "one tells of another clause": () => tells(5, { clauses: ["scope"] }),
  "one changes what it told": () => changes(0, "refused", "got_all"),
  "one says that it is open again": () => changes(3, "open", "compromise"),
  "a practice of another cohort tells": async () => {
    const owner = full.site.database.owner;
    const [stranger] = await seatPractices(owner, 1, cohort("rural"));
    const made = await tellOf(owner, stranger!, other, cohort("rural"));
    return () => takeAway(owner, made);
  },
  "a practice leaves": async () => {
    const owner = full.site.database.owner;
    const leave = (ends: string) =>
      owner.query(`update attendee set until = ${ends} where member_id = $1`, [askers[4]!.member]);
    await leave("now()");
    return () => leave("null");
  },
};

async function tells(who: number, about: Partial<Parameters<typeof tellOf>[2]>) {
  const { owner } = full.site.database;
  const made = await tellOf(owner, askers[who]!, { ...other, ...about });
  return () => takeAway(owner, made);
}

async function changes(which: number, to: string, back: string) {
  const { owner } = full.site.database;
  await tellAnew(owner, told[which]!, to);
  return () => tellAnew(owner, told[which]!, back);
}

test.each(Object.keys(deeds))(
  "nothing that anybody in the cohort gets of the numbers changes when %s",
  async (name) => {
    const undo = await deeds[name]!();
    await countLater(full.site.database.owner);
    expect(await changedFrom(base)).toEqual([]);
    await undo();
    await countLater(full.site.database.owner);
  },
);

test("all is as it was when each of these is undone", async () => {
  expect(await changedFrom(base)).toEqual([]);
});

test("whichever practice's question is taken away, all that is left is that there are no numbers", {
  timeout: 90_000,
}, async () => {
  const { owner } = full.site.database;
  let left: Map<Role, Record<string, string>> | undefined;
  for (const which of [0, 4]) {
    await takeAway(owner, told[which]!);
    if (left) expect(await changedFrom(left)).toEqual([]);
    left ??= await allOf(readers);
    await countLater(owner);
    expect(await changedFrom(left)).toEqual([]);
    await takeAway(owner, told[which]!, false);
    await countLater(owner);
  }
  for (const got of left!.values()) for (const text of Object.values(got)) expect(text).not.toMatch(number);
  expect(await changedFrom(base)).toEqual([]);
});

test("three practices more change the numbers, by a step", async () => {
  const { owner } = full.site.database;
  expect((await all("attendee"))[playbook]).toContain("Of at least 5 practices here, at least 3 got it all.");
  for (const who of [7, 8, 9]) await tellOf(owner, askers[who]!, { result: "compromise" });
  await countLater(owner);
  expect((await all("attendee"))[playbook]).toContain(
    "Of at least 6 practices here, at least 3 got it all and at least 3 found a compromise.",
  );
});
