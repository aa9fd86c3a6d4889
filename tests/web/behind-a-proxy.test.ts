import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserOf } from "#tests/support/browser.ts";
import { member } from "#tests/support/cast.ts";
import {
  freePort,
  markOfMember,
  type SiteProcess,
  sessionOf,
  startSite,
  startSiteProcess,
} from "#tests/support/site.ts";
import { noise } from "#tests/web/noise.ts";
import { type PlainProxy, plainProxy } from "#tests/web/plain-proxy.ts";

const origin = "https://network.example";

describe("behind a proxy that keeps its default headers", () => {
  let site: SiteProcess;
  let proxy: PlainProxy;
  beforeAll(async () => {
    site = await startSiteProcess({ BASE_URL: origin, TRUST_PROXY: "1" });
    proxy = await plainProxy(Number(new URL(site.url).port));
  });
  afterAll(async () => {
    await proxy?.close();
    await site?.stop();
  });

  /** What a browser sends that reaches the proxy by the site's own address; the host's cookie is a secure one. */
  const asBrowser = async (path: string, headers: Record<string, string>) => {
    const session = await sessionOf(site.database, member("wendell"));
    const body = "name=Wendell+Ostrander&title=&timeZone=America/Denver";
    return browserOf(`http://127.0.0.1:${proxy.port}`).send(
      "POST",
      path,
      {
        ...{ cookie: `__Host-session=${session}`, "content-type": "application/x-www-form-urlencoded" },
        ...{ "content-length": body.length, "x-for": markOfMember(member("wendell")), ...headers },
      },
      body,
    );
  };

  test.each([
    ["a browser of today", { origin, "sec-fetch-site": "same-origin" }],
    ["one that sends the origin alone", { origin }],
    [
      "one whose proxy says how it was reached",
      { origin, "x-forwarded-host": "network.example", "x-forwarded-proto": "https" },
    ],
    [
      "one that claims another host",
      { origin, "sec-fetch-site": "same-origin", "x-forwarded-host": "evil.example" },
    ],
    ["one that came by another name", { origin: "https://old.example", "sec-fetch-site": "same-origin" }],
  ])("the forms of %s are taken, as documents and by script", async (_, headers) => {
    expect((await asBrowser("/settings/profile", headers)).location).toBe("/settings?done=profile");
    expect((await asBrowser("/settings/profile.data", headers)).status).toBe(202);
    expect(noise(site.log())).toEqual([]);
  });

  test("a form from another site is refused all the same", async () => {
    expect((await asBrowser("/settings/profile", { origin: "https://evil.example" })).status).toBe(403);
    expect((await asBrowser("/settings/profile", { origin, "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
  });

  test("nobody reaches the site past its proxy from elsewhere, and the start says where it listens", async () => {
    const { port } = new URL(site.url);
    expect(site.log()).toContain(`It listens on port ${port} of 127.0.0.1 alone`);
    for (const address of otherAddresses())
      await expect(browserOf(`http://${address}:${port}`).get("/livez"), address).rejects.toThrow(
        "ECONNREFUSED",
      );
  });
});

test("opened by another name than BASE_URL's, a site takes forms as well", async () => {
  const site = await startSite({ BASE_URL: "http://network.example" });
  try {
    const address = otherAddresses()[0] ?? "127.0.0.1";
    const here = `http://${address}:${new URL(site.url).port}`;
    const answer = await browserOf(
      here,
      await sessionOf(site.database, member("wendell")),
      markOfMember(member("wendell")),
    ).post("/inbox/done", {}, { origin: here });
    expect(answer.status).toBe(302);
  } finally {
    await site.stop();
  }
});

test("an address that is not this machine's is named before anything is served", async () => {
  await expect(startSite({ HOST: "192.0.2.1", PORT: String(await freePort()) })).rejects.toThrow(
    "HOST is 192.0.2.1, which is no address of this machine.",
  );
});

/** Addresses by which other machines reach this one. */
function otherAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4")
    .map(({ address }) => address);
}
