// The browser of the tests on connections that a server keeps, and shuts when it likes.
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { browserOf } from "#tests/support/browser.ts";

test("a look that meets a connection shut by the server is taken once more; what writes never goes out twice", async () => {
  const asked: string[] = [];
  const used = new Set<Socket>();
  // It answers on a new connection, and shuts it as soon as it is asked there again; what is at /gone it never answers.
  const server = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    if (used.has(request.socket) || request.url === "/gone") return void request.socket.destroy();
    used.add(request.socket);
    answer.end("Here");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const browser = browserOf(`http://localhost:${(server.address() as AddressInfo).port}`);
  for (const path of ["/first", "/again"]) expect((await browser.get(path)).text).toBe("Here");
  expect(asked.splice(0)).toEqual(["GET /first", "GET /again", "GET /again"]);

  await browser.get("/kept");
  expect((await browser.post("/form")).text).toBe("Here");
  await expect(browser.post("/gone")).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(asked.splice(0)).toEqual(["GET /kept", "POST /form", "POST /gone"]);
  // A look on a connection of its own that is shut is no accident of a kept one.
  await expect(browser.get("/gone")).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(asked).toEqual(["GET /gone", "GET /gone"]);
});
