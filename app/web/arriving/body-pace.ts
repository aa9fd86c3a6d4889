import type { IncomingMessage, ServerResponse } from "node:http";

/** How slowly a body may come in: some bytes at least within each while, and all of it within the longest. */
export type Pace = { whileMs: number; leastBytes: number; longestMs: number };

/** A form is there within a minute. */
const FORM: Pace = { whileMs: 60_000, leastBytes: 0, longestMs: 60_000 };

/** Files come over the slowest line that still goes on: ten large ones take a phone hours. */
const FILES: Pace = { whileMs: 60_000, leastBytes: 60_000, longestMs: 6 * 60 * 60_000 };

/** The longest that any request may take to come in. */
export const LONGEST_BODY = FILES.longestMs;

/** The pace that is asked of a body, by whether its address takes files. */
export function paceOf(takesFiles: boolean): Pace {
  return takesFiles ? FILES : FORM;
}

/**
 * Ends a request whose body comes too slowly, with the 408 that says so if nothing was answered yet. What is held up is a
 * connection and, of files, a place on the disk.
 */
export function watchBody(
  request: IncomingMessage,
  response: ServerResponse,
  { whileMs, leastBytes, longestMs }: Pace,
): void {
  if (!hasBody(request)) return;
  const { socket } = request;
  const begun = performance.now();
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer);
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    // Timers may come a little early.
    if (came >= leastBytes && performance.now() - begun < longestMs - 50) return;
    clearInterval(timer);
    if (!response.headersSent) socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
    request.destroy();
    socket.destroySoon();
  }, whileMs);
  timer.unref();
  // Also when an answer is through: what is left of the body would hold the connection on.
  request.once("close", () => {
    if (request.complete || socket.destroyed) clearInterval(timer);
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined;
}
