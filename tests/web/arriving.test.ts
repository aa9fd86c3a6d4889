import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mostBytes } from "#app/web/arriving/body-limits.ts";
import { findPlaces } from "#tests/access/places.ts";
import { formOf } from "#tests/access/row.ts";
import { type FullSite, startFullSite } from "#tests/access/site.ts";
import { table } from "#tests/access/table.ts";
import { browserOf } from "#tests/support/browser.ts";
import { noise } from "#tests/web/noise.ts";

let full: FullSite;
beforeAll(async () => {
  full = await startFullSite({ TRUST_PROXY: "1" });
});
afterAll(() => full?.site.stop());

const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };

const errors = () => noise(full.site.log());

/** Sends bytes as they are and reads until the server closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(full.site.url).port), "localhost");
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
    socket.write(text.replaceAll("\n", "\r\n"));
  });
}

const asked = (line: string, ...headers: string[]) =>
  raw([line, "Connection: close", ...headers, "", ""].join("\n"));

test.each(["evil:99999", "a b", "a/b", "user@evil", "[::1", "%zz", "évil:x"])(
  "a Host such as %s is refused in a sentence and is no error of ours",
  async (host) => {
    const answer = await asked("GET /sign-in HTTP/1.1", `Host: ${host}`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(errors()).toEqual([]);
  },
);

test.each([
  ["GET http://evil.example/sign-in HTTP/1.1", 400],
  ["GET http://evil.example:99999/ HTTP/1.1", 400],
  ["OPTIONS * HTTP/1.1", 400],
  ["GET //evil:99999/sign-in HTTP/1.1", 404],
  ["GET /\\evil:99999 HTTP/1.1", 404],
  ["GET /%zz HTTP/1.1", 404],
  ["GET /c/%ff/threads/%80 HTTP/1.1", 404],
  ["GET /c/%00/threads/1.data HTTP/1.1", 202],
  ["GET /sign-in?done=__proto__&to=%zz&x[]=y&constructor=z HTTP/1.1", 200],
  ["GET /sign-in?done=constructor HTTP/1.1", 200],
  ["GET /sign-in.data?_routes=__proto__,constructor HTTP/1.1", 200],
  ["GET /?%zz=%ff&_data=__proto__&index HTTP/1.1", 404],
  ["TRACE /sign-in HTTP/1.1", 405],
  ["PROPFIND /sign-in HTTP/1.1", 405],
  ["PUT /sign-in HTTP/1.1", 405],
])("%s is answered with %i and is no error of ours", async (line, status) => {
  const answer = await asked(line, "Host: localhost", "Sec-Fetch-Site: same-origin");
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(errors()).toEqual([]);
});

test("headers that make no sense are no error of ours", async () => {
  const headers = [
    "X-Forwarded-Proto: not a scheme",
    "X-Forwarded-Host: evil:99999, é",
    "X-Forwarded-For: é, not an address",
    "Origin: not an address",
    `Cookie: session=${"%".repeat(3_000)}; __proto__=x; constructor; =; ;;`,
    "Sec-Purpose: \x80",
    "Content-Length: 0",
    "Sec-Fetch-Site: same-origin",
  ];
  const answer = await asked("POST /sign-in HTTP/1.1", "Host: localhost", ...headers);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toContain("Enter an email");
  expect(errors()).toEqual([]);
});

test("a form that is larger than its address takes is refused before it is read", async () => {
  const wendell = full.browser("attendee");
  const send = (type: string, length: number) =>
    wendell.send(
      "POST",
      "/settings/profile",
      { ...form, "content-type": type, "content-length": length },
      "name=x",
    );
  const photo = await send("multipart/form-data; boundary=b", 12_000_001);
  expect(photo.status).toBe(413);
  expect(photo.text).toContain("Photos may have up to 10 MB.");
  expect((await send(form["content-type"], 64_001)).status).toBe(413);
});

test("a form that does not say how long it is is refused before it is read", async () => {
  const headers = { ...form, "transfer-encoding": "chunked" };
  expect((await full.browser("attendee").send("POST", "/settings/profile", headers, "name=x")).status).toBe(
    411,
  );
});

test("what is refused is told in one sentence, echoes nothing, and reaches whoever is still sending", async () => {
  const body = `email=${"canary".repeat(2_000_000)}`;
  const stranger = full.browser("anonymous");
  const answer = await stranger.send("POST", "/sign-in", { ...form, "content-length": body.length }, body);
  expect(answer.status).toBe(413);
  expect(answer.text).toBe("That is too large to send, so nothing was done.\n");
  expect(answer.headers.connection).toBe("close");
});

test("a form with too many fields, or too long ones, is refused on a page that echoes nothing", async () => {
  const stranger = full.browser("anonymous");
  const bodies = ["canary=x&".repeat(201), `${"canary".repeat(20)}=x`];
  for (const body of bodies) {
    const answer = await stranger.send("POST", "/sign-in", { ...form, "content-length": body.length }, body);
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("This form holds more than fits, so nothing was done.");
    expect(answer.text).not.toContain("canary");
  }
});

test("the longest text, in letters that take the most room, is taken by every form that holds one", async () => {
  const long = "語".repeat(20_000);
  const holding = table.filter(
    (row) =>
      ["body", "charter"].some((name) => name in formOf(row)) &&
      row.pattern !== "/admin/cohorts/:cohort/edit",
  );
  expect(holding.length).toBeGreaterThan(8);
  const places = await findPlaces(
    full.site.database,
    holding.map(({ at }) => at),
  );
  for (const row of holding) {
    const { pattern, at } = row;
    const given = formOf(row);
    for (const name of ["body", "charter"]) if (name in given) given[name] = long;
    const role = pattern.startsWith("/admin")
      ? "administrator"
      : pattern.startsWith("/practice/manual")
        ? "facilitator"
        : "attendee";
    const { status, text } = await full.browser(role).post(places(at), given);
    // A text that somebody else changed meanwhile is refused once it is read.
    expect([200, 302, 409], `${pattern}: ${text.slice(0, 80)}`).toContain(status);
  }
});

test("an address that takes more than others is one of the site's", () => {
  const known = new Set(full.routes.map(({ pattern }) => pattern));
  const more = table
    .map(({ pattern }) => pattern)
    .filter((each) => mostBytes(each, null) > mostBytes("/", null));
  expect(more).toHaveLength(22);
  for (const pattern of more) expect(known).toContain(pattern);
});

test("a form that says that it was not packed is read, in either of a form's two ways", async () => {
  const fields = { email: "wendell@quillbrookpt.example", password: "not it" };
  const parts = new FormData();
  for (const [name, value] of Object.entries(fields)) parts.set(name, value);
  for (const sent of [fields, parts]) {
    const answer = await browserOf(full.site.url).post("/sign-in", sent);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Email and password do not match.");
    expect(answer.text).toContain(fields.email);
  }
});

const legacy = [
  "/?_data=root",
  "/inbox?_data=routes%2Finbox%2Flist",
  "/c/pediatric-pt/threads/1?page=2&%5Fdata=routes%2Fx",
  "/settings/export/posts.md?_data=routes%2Fx",
  "/sign-in?_data",
  "/nowhere?_data=routes%2Fx",
  "/inbox.data?_data=routes%2Fx",
  "//?_data=routes%2Fx",
];

test.each([
  ["a stranger", null],
  ["a member", "wendell"],
])("the old way of asking for a route's data is a bad address for %s", async (_, key) => {
  const browser = await full.site.as(key);
  const before = full.site.log().length;
  const said = () => full.site.log().slice(before);
  const nowhere = await browser.get("/nowhere");
  for (const path of legacy) {
    const answer = await browser.get(path);
    expect(answer.status, path).toBe(404);
    if (!path.includes(".data")) expect(titleIn(answer.text), path).toBe(titleIn(nowhere.text));
  }
  await expect.poll(() => said().match(/"status":404/g)?.length).toBeGreaterThan(legacy.length);
  expect((await browser.get("//")).status).toBe(key ? 200 : 302);
  expect(said()).not.toMatch(/trouble|_data requests/);
});

function titleIn(html: string): string | undefined {
  return /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1];
}
