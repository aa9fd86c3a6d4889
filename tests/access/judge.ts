import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Fields } from "#tests/support/browser.ts";
import { member, type Role, roleNames } from "#tests/support/cast.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { markOfMember } from "#tests/support/site.ts";
import { fetchIn, masked, sendIn, ways } from "./ask.ts";
import { findPlaces, missing, type Places } from "./places.ts";
import { formOf, type Row } from "./row.ts";
import { type FullSite, startFullSite } from "./site.ts";
import { type Outcome, outcomes } from "./viewers.ts";

/**
 * Defines the tests that each row holds: what each kind of viewer gets and may send, in each way in which a browser asks;
 * that what is somebody else's cannot be told from what is not there; and that no other site can send anything.
 */
export function judgeAccess(rows: Row[]): void {
  let full: FullSite;
  let pristine: Awaited<ReturnType<typeof keepPristine>>;
  let places: Places;

  beforeAll(async () => {
    full = await startFullSite();
    pristine = await keepPristine(full.site.database);
    const fields = rows.flatMap((row) => Object.values(formOf(row))).flat();
    places = await findPlaces(full.site.database, [...rows.map(({ at }) => at), ...fields.map(String)]);
  });
  afterAll(async () => {
    await pristine?.close();
    await full?.site.stop();
  });

  describe("who sees what of", () => {
    // A whole manual as Word files, for nine kinds of people at once.
    test.each(named(rows))("%s", { timeout: 60_000 }, async (pattern, { at, see }) => {
      const answers = roleNames.map(async (role) => {
        const fetched = ways.map((way) => fetchIn(way, full.browser(role), places(at), idOf(pattern)));
        const [document, ...data] = await Promise.all(fetched);
        return [role, outcomeOf(document!, data, see[role])];
      });
      expect(Object.fromEntries(await Promise.all(answers))).toEqual(see);
    });
  });

  describe("who may send to", () => {
    const forms = rows.filter(({ send }) => send !== undefined);
    test.each(named(forms))("%s", { timeout: 60_000 }, async (_, row) => {
      const sent: Partial<Record<Role, string>> = {};
      for (const role of roleNames) {
        const document = await send(row, role, "document");
        const data = await send(row, role, "data");
        sent[role] = outcomeOf(document, [data], row.send![role]);
      }
      expect(sent).toEqual(row.send);
    });
  });

  describe("what is someone else's looks like what is not there:", () => {
    const withKeys = rows.filter(({ at }) => missing(at) !== at);
    const insiders: Role[] = ["attendee", "facilitator", "moderator with a look"];
    test.each(named(withKeys))("%s", { timeout: 60_000 }, async (_, row) => {
      const [there, nowhere] = [places(row.at), places(missing(row.at))];
      for (const role of roleNames) {
        // Whoever sees into the cohort may learn that it is there.
        if (row.at.startsWith("/c/") && insiders.includes(role)) continue;
        if (row.see[role] === "notThere")
          for (const way of ways) {
            const answers = [there, nowhere].map(async (path) =>
              told(await fetchIn(way, full.browser(role), path, idOf(row.pattern)), path),
            );
            const [foreign, absent] = await Promise.all(answers);
            expect(foreign, `${way} for ${role}`).toEqual(absent);
          }
        if (row.send?.[role] === "notThere")
          for (const way of ["document", "data"] as const) {
            const foreign = told(await send(row, role, way), there);
            const absent = told(await send(row, role, way, nowhere), nowhere);
            expect(foreign, `sent as ${way} by ${role}`).toEqual(absent);
          }
      }
    });
  });

  test("nothing can be sent from another site, without an origin, or by who knows what", async () => {
    const strangers = [
      { "sec-fetch-site": "cross-site", origin: full.site.url },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "null" },
      { origin: "https://evil.example" },
      { origin: `${full.site.url}.evil.example` },
      { referer: full.site.url },
      {},
    ];
    const facilitator = full.browser("facilitator");
    for (const { at } of rows)
      for (const path of [places(at), `${places(at) === "/" ? "/_root" : places(at)}.data`]) {
        const answers = strangers.map((headers) => facilitator.send("POST", path, headers));
        for (const { status } of await Promise.all(answers)) expect(status, path).toBe(403);
      }
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect((await facilitator.send(method, "/settings/profile", strangers[0])).status).toBe(403);
  });

  test("a browser that sends only the site's own Origin is let in", async () => {
    const { status } = await full.browser("facilitator").send("POST", "/inbox/done", {
      origin: full.site.url,
      "content-length": 0,
      "x-for": markOfMember(member("joelle")),
    });
    expect(status).toBe(302);
    await pristine.restore();
  });

  function idOf(pattern: string): string {
    return full.routes.find((route) => route.pattern === pattern)!.id;
  }

  async function send(
    row: Row,
    role: Role,
    way: "document" | "data",
    path = places(row.at),
  ): Promise<Answer> {
    const fields: Fields = {};
    for (const [name, value] of Object.entries(formOf(row)))
      fields[name] = [value].flat().map((text) => places(text));
    const answer = await sendIn(way, full.browser(role), path, fields);
    // Only an answer that surely did nothing leaves the database as it was.
    if (![401, 403, 404].includes(answer.status)) await pristine.restore();
    return answer;
  }
}

/** Rows with the whole pattern before each: a title that takes it from the row is cut off. */
const named = (rows: Row[]) => rows.map((row) => [row.pattern, row] as const);

/** The outcome that is expected of a document and its data if they have it; else the statuses and where they lead. */
function outcomeOf(document: Answer, data: Answer[], expected: Outcome): string {
  const [whole, part] = outcomes[expected];
  const isIt =
    document.status === whole &&
    data.every(({ status }) => status === part) &&
    (whole !== 302 || (expected === "toSignIn") === isToSignIn(document));
  const statuses = [document, ...data].map(({ status }) => status).join("/");
  return isIt ? expected : `${statuses} ${document.location ?? ""}`;
}

function isToSignIn({ location }: Answer): boolean {
  return location === "/sign-in" || (location?.startsWith("/sign-in?to=") ?? false);
}

/** What an answer tells: its status, its headers and its body without what differs between any two answers. */
function told({ status, headers, text }: Answer, path: string) {
  const { date: _date, etag: _etag, "content-security-policy": policy, ...rest } = headers;
  return { status, body: masked(text, path), rest, policy: String(policy).replace(/nonce-[^']+/g, "NONCE") };
}
