import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Bucket } from "#db/bucket-url.ts";
import { type Asked, askBucket, patience } from "./ask-bucket.server.ts";
import { BucketTrouble } from "./bucket-trouble.ts";
import { textOf } from "./xml.ts";

const TRIES = 3;
const PAUSE = 300;
const MAX_ANSWER = 4_000_000;

export type Answer = { status: number; headers: IncomingMessage["headers"]; text: string };

/**
 * Asks for what is answered in a few words, again where that may help, for at most as long as one try may take in all. Throws
 * BucketTrouble for every answer that is no success, 404 among them.
 */
export function answerOf(bucket: Bucket, asked: Asked, limits = patience, tries = TRIES): Promise<Answer> {
  return again(limits.all, tries, async (all) => {
    const answer = await askBucket(bucket, asked, { ...limits, all });
    return whole(bucket, answer);
  });
}

/** The same for bytes, whose stream is the caller's to destroy. Once they come, nothing is asked again. */
export function bytesOf(bucket: Bucket, asked: Asked, limits = patience): Promise<IncomingMessage> {
  return again(limits.silence, TRIES, async () => {
    const answer = await askBucket(bucket, asked, limits);
    if (answer.statusCode === 200 || answer.statusCode === 206) return answer;
    await whole(bucket, answer);
    throw new BucketTrouble(bucket, "no bytes", { status: answer.statusCode });
  });
}

async function again<T>(atMost: number, tries: number, attempt: (all: number) => Promise<T>): Promise<T> {
  const end = Date.now() + atMost;
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(end - Date.now());
    } catch (error) {
      const wait = PAUSE * 4 ** (tried - 1) * (0.5 + Math.random());
      const passing = error instanceof BucketTrouble && error.mayPass;
      if (!passing || tried >= tries || Date.now() + wait >= end) throw error;
      await pause(wait);
    }
  }
}

/** Reads an answer to its end. */
async function whole(bucket: Bucket, answer: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = answer;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_ANSWER) throw new BucketTrouble(bucket, "too much", { status });
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BucketTrouble) throw error;
    throw new BucketTrouble(bucket, (error as NodeJS.ErrnoException).code ?? "cut", { cause: error });
  }
  const text = Buffer.concat(chunks).toString();
  // S3 begins to answer some requests before it knows how they end.
  const failed = status < 200 || status > 299 || /^(<\?xml[^>]*>)?\s*<Error>/.test(text);
  if (!failed) return { status, headers, text };
  const code = textOf(text, "Code") ?? "no reason";
  throw new BucketTrouble(bucket, code, { status: status < 300 ? 500 : status });
}
