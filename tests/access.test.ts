import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchIn, masked, sendIn, ways } from "#tests/access/ask.ts";
import { findPlaces, missing, type Places } from "#tests/access/places.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { letters, type Row, table } from "#tests/access/table.ts";
import type { Answer, Fields } from "#tests/support/browser.ts";
import { member, type Role, roleNames } from "#tests/support/cast.ts";
import { keepPristine } from "#tests/support/pristine.ts";
import { markOfMember } from "#tests/support/site.ts";

let full: FullSite;
let pristine: Awaited<ReturnType<typeof keepPristine>>;
let places: Places;

beforeAll(async () => {
  full = await startFullSite();
  pristine = await keepPristine(full.site.database);
  const fields = table.flatMap(([, , , , form]) => Object.values(formOf(form))).flat();
  places = await findPlaces(full.site.database, [...table.map(([, at]) => at), ...fields.map(String)]);
});
afterAll(async () => {
  await pristine?.close();
  await full?.site.stop();
});

test("every address of the site is in the table, once", () => {
  expect(table.map(([pattern]) => pattern).sort()).toEqual(full.routes.map(({ pattern }) => pattern).sort());
});

describe("who sees what of", () => {
  test.each(table)("%s", async (pattern, at, get) => {
    const path = places(at);
    const answers = await Promise.all(
      roleNames.map((role) =>
        Promise.all(ways.map((way) => fetchIn(way, full.browser(role), path, idOf(pattern)))),
      ),
    );
    expect(answers.map(([document, ...data]) => letterOf(document!, data)).join("")).toBe(get);
  });
});

const forms = table.filter((row) => row[3] !== undefined);

describe("who may send to", () => {
  test.each(forms)("%s", { timeout: 60_000 }, async (_pattern, at, _get, post, form) => {
    let sent = "";
    for (const role of roleNames) {
      const document = await send(role, "document", places(at), form);
      const data = await send(role, "data", places(at), form);
      sent += letterOf(document, [data]);
    }
    expect(sent).toBe(post);
  });
});

const insiders: Role[] = ["attendee", "facilitator", "moderator with a look"];

describe("what is someone else's looks like what is not there:", () => {
  const withKeys = table.filter(([, at]) => missing(at) !== at);
  test.each(withKeys)("%s", { timeout: 60_000 }, async (pattern, at, get, post, form) => {
    for (const [i, role] of roleNames.entries()) {
      // Whoever sees into the cohort may learn that it is there.
      if (at.startsWith("/c/") && insiders.includes(role)) continue;
      const [there, nowhere] = [places(at), places(missing(at))];
      if (get[i] === "n")
        for (const way of ways) {
          const answers = [there, nowhere].map(async (path) =>
            told(await fetchIn(way, full.browser(role), path, idOf(pattern)), path),
          );
          const [foreign, absent] = await Promise.all(answers);
          expect(foreign, `${way} for ${role}`).toEqual(absent);
        }
      if (post?.[i] === "n")
        for (const way of ["document", "data"] as const) {
          const foreign = told(await send(role, way, there, form), there);
          expect(foreign, `sent as ${way} by ${role}`).toEqual(
            told(await send(role, way, nowhere, form), nowhere),
          );
        }
    }
  });
});

test("nothing can be sent to any address from another site, without an origin, or by who knows what", async () => {
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
  for (const [, at] of table)
    for (const headers of strangers)
      for (const path of [places(at), `${places(at) === "/" ? "/_root" : places(at)}.data`])
        expect(
          (await facilitator.send("POST", path, headers)).status,
          `${path} ${JSON.stringify(headers)}`,
        ).toBe(403);
  for (const method of ["PUT", "PATCH", "DELETE"])
    expect((await facilitator.send(method, "/settings/profile", strangers[0])).status).toBe(403);
});

test("a browser that sends only the site's own Origin is let in", async () => {
  const facilitator = full.browser("facilitator");
  const { status } = await facilitator.send("POST", "/inbox/read", {
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

/** The letter of the table for a document and its data; the statuses themselves where there is none. */
function letterOf(document: Answer, data: Answer[]): string {
  const name = Object.entries(letters).find(
    ([letter, [whole, part]]) =>
      document.status === whole &&
      data.every(({ status }) => status === part) &&
      (whole !== 302 || (letter === "i") === isToSignIn(document)),
  )?.[0];
  return name ?? `(${[document, ...data].map(({ status }) => status).join("/")})`;
}

function isToSignIn({ location }: Answer): boolean {
  return location === "/sign-in" || (location?.startsWith("/sign-in?to=") ?? false);
}

async function send(role: Role, way: "document" | "data", path: string, form: Row[4]): Promise<Answer> {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(formOf(form)))
    fields[name] = [value].flat().map((text) => places(text));
  const answer = await sendIn(way, full.browser(role), path, fields);
  // Only an answer that surely did nothing leaves the database as it was.
  if (![401, 403, 404].includes(answer.status)) await pristine.restore();
  return answer;
}

function formOf(form: Row[4]): Record<string, string | string[]> {
  return ((typeof form === "function" ? form() : form) ?? {}) as Record<string, string | string[]>;
}

/** What an answer tells: its status, its headers and its body without what differs between any two answers. */
function told({ status, headers, text }: Answer, path: string) {
  const { date: _date, etag: _etag, "content-security-policy": policy, ...rest } = headers;
  return { status, body: masked(text, path), rest, policy: String(policy).replace(/nonce-[^']+/g, "NONCE") };
}
