import {
  type ClientRequest,
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
} from "node:http";
import { Agent, request } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { AwsV4Signer } from "aws4fetch";
import type { Bucket } from "#db/bucket-url.ts";
import { BucketTrouble } from "./bucket-trouble.ts";

/** Bytes to send, which can be opened anew for each try. */
export type Body = { size: number; sha256: string; open(): Readable };

export type Asked = {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  uid?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Body;
};

/** How long to wait, in milliseconds: for a connection, for the next byte either way, and in all. */
export type Patience = { connect: number; silence: number; all: number };

export const patience: Patience = { connect: 5_000, silence: 20_000, all: 120_000 };

const agents = {
  "http:": new PlainAgent({ keepAlive: true, keepAliveMsecs: 10_000, maxFreeSockets: 8 }),
  "https:": new Agent({ keepAlive: true, keepAliveMsecs: 10_000, maxFreeSockets: 8 }),
};

const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Sends one signed request, and returns the answer before its body is read. Throws BucketTrouble when none comes in time; what
 * comes too slowly afterwards breaks the answer's stream. A body that its reader leaves lying is no silence.
 */
export async function askBucket(bucket: Bucket, asked: Asked, limits: Patience): Promise<IncomingMessage> {
  const { url, headers } = await signed(bucket, asked);
  const isPlain = url.protocol === "http:";
  const outgoing = (isPlain ? plainRequest : request)(url, {
    method: asked.method,
    headers,
    agent: isPlain ? agents["http:"] : agents["https:"],
  });
  return new Promise((resolve, reject) => {
    let answer: IncomingMessage | undefined;
    const giveUp = (why: string) => {
      const trouble = new BucketTrouble(bucket, why);
      if (answer) answer.destroy(trouble);
      else outgoing.destroy(trouble);
    };
    limitWaits(outgoing, limits, () => (answer?.readableLength ?? 0) > 0, giveUp);
    outgoing.on("error", (error) =>
      reject(
        error instanceof BucketTrouble ? error : new BucketTrouble(bucket, codeOf(error), { cause: error }),
      ),
    );
    outgoing.once("response", (incoming) => {
      answer = incoming;
      // Between two chunks nobody listens for it.
      incoming.on("error", () => {});
      resolve(incoming);
    });
    if (asked.body) pipeline(asked.body.open(), outgoing, () => {});
    else outgoing.end();
  });
}

async function signed(bucket: Bucket, { method, uid, query = {}, headers = {}, body }: Asked) {
  const url = new URL(`${bucket.origin}/${bucket.name}${uid ? `/${uid}` : ""}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const signer = new AwsV4Signer({
    ...{ method, url: url.href, service: "s3", region: bucket.region },
    ...{ accessKeyId: bucket.key, secretAccessKey: bucket.secret },
    headers: { ...headers, "x-amz-content-sha256": body?.sha256 ?? NOTHING },
  });
  const made = await signer.sign();
  return {
    url: made.url,
    headers: {
      ...Object.fromEntries(made.headers),
      ...(body || method === "PUT" || method === "POST" ? { "content-length": String(body?.size ?? 0) } : {}),
    },
  };
}

/** Calls `giveUp` when a request waits for too long for a connection, for a byte, or for its end. */
function limitWaits(
  outgoing: ClientRequest,
  { connect, silence, all }: Patience,
  isUnread: () => boolean,
  giveUp: (why: string) => void,
) {
  const connecting = setTimeout(giveUp, connect, "connect");
  const whole = setTimeout(giveUp, all, "too slow");
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) return clearTimeout(connecting);
    socket.once(outgoing.protocol === "https:" ? "secureConnect" : "connect", () => clearTimeout(connecting));
  });
  outgoing.setTimeout(silence);
  outgoing.on("timeout", () => (isUnread() ? outgoing.setTimeout(silence) : giveUp("silent")));
  outgoing.once("close", () => {
    clearTimeout(connecting);
    clearTimeout(whole);
  });
}

function codeOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.name;
}
