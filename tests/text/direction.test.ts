import type { AnyNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlaces } from "#tests/access/places.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { table } from "#tests/access/table.ts";
import { type Role, roleNames } from "#tests/support/cast.ts";

const pages = [...table.map(({ at }) => at), "/c/pediatric-pt/threads/{changed thread pediatric}"];

let full: FullSite;
let starts: string[];

beforeAll(async () => {
  full = await startFullSite();
  const places = await findPlaces(full.site.database, pages);
  starts = pages.map(places);
  await writeInHebrew(full.site.database.owner);
});
afterAll(() => full?.site.stop());

/** Puts words that run from right to left, and end in a sign without a direction, wherever someone writes one line. */
async function writeInHebrew(owner: pg.Client): Promise<void> {
  const lines: Record<string, string[]> = {
    network: ["name"],
    cohort: ["name", "focus"],
    thread: ["title"],
    post: ["excerpt"],
    pending_post: ["title", "excerpt"],
    draft: ["title", "body"],
    topic: ["name"],
    persona: ["name", "title", "practice_name"],
    person: ["name", "title"],
    practice: ["name", "town"],
    passkey: ["name"],
    post_removal: ["reason"],
    thread_event: ["detail"],
    notification: ["detail"],
    moderation_item: ["note", "decision_note"],
    look: ["reason"],
    mail: ["subject"],
    audit_entry: ["detail"],
  };
  await owner.query("alter table audit_entry disable trigger append_only");
  for (const [name, columns] of Object.entries(lines)) {
    const words = columns.map((column) => `${column} = 'שלום ' || translate(ctid::text, '(),', '') || '!'`);
    await owner.query(`update ${name} set ${words}`);
  }
  await owner.query("alter table audit_entry enable trigger append_only");
}

const hebrew = /[\u0590-\u05FF]/;
const shownAttributes = ["aria-label", "title", "alt", "placeholder", "content", "label"];

/** Every place of a page where such words would turn the site's own around. */
function turned(html: string): string[] {
  const found: string[] = [];
  const visit = (node: AnyNode, isolating: Element | null) => {
    if (node.type === "text") {
      if (!hebrew.test(node.data)) return;
      // First letters, in a face's place or at a seat: a box of its own, hidden from whoever listens.
      if (classOf(node).startsWith("avatar") || (node.parent?.type === "tag" && node.parent.name === "text"))
        return;
      const alone = isolating && /^[\s“]*ש/.test(textIn(isolating));
      if (!alone && !isolatedInText(node.data)) found.push(around(node));
    }
    if (node.type !== "tag" && node.type !== "root") return;
    if (node.type === "tag") {
      for (const name of shownAttributes) {
        const value = node.attribs[name] ?? "";
        if (hebrew.test(value) && !isolatedInText(value)) found.push(`${node.name}[${name}] ${value}`);
      }
      const { type, value, dir } = node.attribs;
      if (node.name === "input" && type !== "hidden" && hebrew.test(value ?? "") && dir !== "auto")
        found.push(`input ${node.attribs.name}`);
    }
    const here =
      node.type === "tag" && (node.name === "bdi" || node.attribs.dir === "auto") ? node : isolating;
    for (const child of node.children) visit(child, here);
  };
  visit(parseDocument(html), null);
  return found;
}

function textIn(node: AnyNode): string {
  if (node.type === "text") return node.data;
  return "children" in node ? node.children.map(textIn).join("") : "";
}

function isolatedInText(text: string): boolean {
  return !hebrew.test(text.replace(/\u2068[^\u2069]*\u2069/g, ""));
}

function around(node: AnyNode): string {
  const name = node.parent?.type === "tag" ? node.parent.name : "";
  return `${name}.${classOf(node)}: ${textIn(node).slice(0, 120)}`;
}

function classOf({ parent }: AnyNode): string {
  return parent?.type === "tag" ? (parent.attribs.class ?? "") : "";
}

describe("one person's words, whichever way they run, leave the site's own where they are, for", () => {
  test.each(roleNames.filter((role) => role !== "disabled member"))(
    "%s",
    { timeout: 120_000 },
    async (role) => {
      const { found, seen } = await crawl(role);
      expect([...found].map(([place, path]) => `${place}, as at ${path}`)).toEqual([]);
      expect(seen).toBeGreaterThan(3);
    },
  );
});

/** The turned places of every page that a role reaches from the addresses of the site, each named once. */
async function crawl(role: Role): Promise<{ found: Map<string, string>; seen: number }> {
  const browser = full.browser(role);
  const found = new Map<string, string>();
  const seen = new Set<string>();
  let next = starts;
  while (next.length > 0 && seen.size < 200) {
    for (const path of next) seen.add(path);
    const links: string[] = [];
    for (const path of next) {
      const { text, headers } = await browser.get(path);
      if (!String(headers["content-type"]).startsWith("text/html")) continue;
      for (const place of turned(text)) found.set(place.replace(/\d+/g, "0"), path);
      links.push(...[...text.matchAll(/\bhref="(\/[^"#]*)/g)].map(([, href]) => href!));
    }
    next = [...new Set(links.map((href) => href.replaceAll("&amp;", "&").replace(/\?post=\d+$/, "")))].filter(
      (path) => !seen.has(path) && !/^\/(assets|favicon|manifest|icons|\/)/.test(path),
    );
  }
  return { found, seen: seen.size };
}
