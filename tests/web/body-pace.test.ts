import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { takesFiles } from "#app/web/arriving/body-limits.ts";
import { type Pace, paceOf, watchBody } from "#app/web/arriving/body-pace.ts";

/**
 * A server that answers when a body is there, or before; returns what comes back to who sends parts of so many bytes, one each 40 ms.
 */
async function trickle(pace: Pace, part: number, parts: number, answersFirst = false): Promise<string> {
  const server = createServer((request, response) => {
    watchBody(request, response, pace);
    if (answersFirst) response.end("early");
    request.on("error", () => {}).resume();
    request.on("end", () => response.end("all of it"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  let answer = "";
  socket.on("data", (text) => {
    answer += text;
  });
  // `once` of node:events would throw at a connection that is reset, which is one way to end it.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  // Of what is answered before, no more comes.
  const length = part * parts * (answersFirst ? 2 : 1);
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: ${answersFirst ? "keep-alive" : "close"}\r\nContent-Length: ${length}\r\n\r\n`,
  );
  for (let sent = 0; sent < parts && socket.writable; sent++) {
    socket.write("x".repeat(part));
    await sleep(40);
  }
  await Promise.race([closed, sleep(3_000)]);
  expect(socket.destroyed).toBe(true);
  return answer;
}

test("files may take far longer than a form, as long as they come", async () => {
  const pace = { whileMs: 100, leastBytes: 20, longestMs: 10_000 };
  expect(await trickle(pace, 20, 25)).toMatch(/^HTTP\/1\.1 200.*all of it$/s);
});

test("what hardly comes any more is ended, and told so", async () => {
  expect(await trickle({ whileMs: 100, leastBytes: 500, longestMs: 10_000 }, 20, 25)).toMatch(
    /^HTTP\/1\.1 408/,
  );
});

test("what comes without end is ended, and so is what is left of a body whose answer is through", async () => {
  const pace = { whileMs: 100, leastBytes: 0, longestMs: 200 };
  expect(await trickle(pace, 20, 25)).toMatch(/^HTTP\/1\.1 408/);
  const quiet = { whileMs: 100, leastBytes: 1, longestMs: 10_000 };
  expect(await trickle(quiet, 20, 5, true)).toContain("early");
});

test("ten large files come over a line of 2 kB a second, and any other form within a minute", () => {
  const files = paceOf(takesFiles("/c/:cohort/attach/:key"));
  const form = paceOf(takesFiles("/c/:cohort/ask"));
  expect([files.leastBytes / (files.whileMs / 1_000), form.longestMs]).toEqual([1_000, 60_000]);
  expect(files.longestMs).toBeGreaterThan((250_000_000 / 15_000) * 1_000);
});
