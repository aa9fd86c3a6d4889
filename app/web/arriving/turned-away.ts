import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { MAX_FILE_MB } from "#app/web/arriving/file-limits.ts";
import { mostBytes } from "./body-limits.ts";
import { formType } from "./form-type.ts";
import { MAX_PHOTO_MB } from "./photo-limit.ts";
import { isFromOurPages } from "./same-origin.ts";

/** Why a request is turned away, as a status and a sentence for whoever sent it. */
export type TurnedAway = { status: number; sentence: string };

type Asked = {
  method: string;
  /** As it stands in the request's first line. */
  originalUrl: string;
  path: string;
  header(name: string): string | undefined;
};

/**
 * Looks at a request before anything of its body is read: whether it can be answered at all, comes from our own pages,
 * and brings no more, and nothing else, than the address with this pattern takes. Null for one that may come in.
 */
export function turnedAway(asked: Asked, pattern: string | undefined, baseUrl: string): TurnedAway | null {
  if (!asked.originalUrl.startsWith("/") || !isHost(asked.header("host")))
    return { status: 400, sentence: "This link cannot be read. Check it and try again." };
  if (!isFromOurPages(asked, baseUrl)) {
    return {
      status: 403,
      sentence:
        "This form was sent from another site, so nothing was done. Open the page itself and try again.",
    };
  }
  if (!["GET", "HEAD", "POST"].includes(asked.method))
    return { status: 405, sentence: "Pages here are only opened, and forms only sent." };
  // Browsers say how long a form is; a body that does not could fill the memory.
  if (asked.header("transfer-encoding") !== undefined)
    return { status: 411, sentence: "Please say how long this is." };
  const length = Number(asked.header("content-length") ?? 0);
  if (length === 0) return null;
  const type = formType(asked.header("content-type"));
  const most = mostBytes(pattern, type);
  if (length > most) {
    const photos =
      most > 20_000_000
        ? ` Files may have up to ${MAX_FILE_MB} MB each.`
        : most > 1_000_000
          ? ` Photos may have up to ${MAX_PHOTO_MB} MB.`
          : "";
    return { status: 413, sentence: `That is too large to send, so nothing was done.${photos}` };
  }
  if (asked.method === "POST" && (!type || asked.header("content-encoding") !== undefined))
    return { status: 415, sentence: "This is not a form of ours, so nothing was done." };
  return null;
}

function isHost(host: string | undefined): boolean {
  return !host || (!/[\s/?#@\\]/.test(host) && URL.canParse(`http://${host}`));
}

/** Bounds on what is still read of a body that was turned away: as long and as much as someone needs who sends it in good faith. */
const PATIENCE = { bytes: 16_000_000, ms: 5_000 };

/**
 * Answers a request whose body nobody reads, and closes its connection. What is still on its way is passed over first:
 * a connection that is closed under someone who sends takes the answer with it.
 */
export function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, sentence }: TurnedAway,
): void {
  const text = `${sentence}\n`;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    Connection: "close",
  });
  response.write(request.method === "HEAD" ? "" : text);
  let left = PATIENCE.bytes;
  const end = () => {
    clearTimeout(late);
    response.end();
  };
  const late = setTimeout(end, PATIENCE.ms);
  request.once("close", end);
  request.once("end", end);
  request.on("data", (part: Buffer) => {
    left -= part.length;
    if (left < 0) end();
  });
}

/**
 * Gives a request that came in the site's own name, whatever a proxy or the network calls it: where it came from has
 * been decided, and what reads these headers afterwards must not decide it again, and differently.
 */
export function inOurName(headers: IncomingHttpHeaders, baseUrl: string): void {
  const { host, origin, protocol } = new URL(baseUrl);
  headers.host = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
  delete headers["x-forwarded-host"];
  if (headers.origin !== undefined) headers.origin = origin;
}
