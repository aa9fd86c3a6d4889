import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Bucket } from "#db/bucket-url.ts";
import { answerOf } from "./answers.server.ts";
import type { Body, Patience } from "./ask-bucket.server.ts";
import { BucketTrouble } from "./bucket-trouble.ts";
import { textOf } from "./xml.ts";

const PART = 8 * 1024 * 1024;

/** Puts a local file into a bucket: whole or not at all, in parts where it is large. It is read as it is sent. */
export async function upload(bucket: Bucket, uid: string, path: string, limits: Patience): Promise<void> {
  const { size } = await stat(path);
  if (size > PART) await uploadInParts(bucket, uid, path, size, limits);
  else await answerOf(bucket, { method: "PUT", uid, body: await bodyOf(path, 0, size) }, limits);
}

async function uploadInParts(bucket: Bucket, uid: string, path: string, size: number, limits: Patience) {
  const { text } = await answerOf(bucket, { method: "POST", uid, query: { uploads: "" } }, limits);
  const uploadId = textOf(text, "UploadId");
  if (!uploadId) throw new BucketTrouble(bucket, "no UploadId", { status: 500 });
  try {
    const tags: string[] = [];
    for (let from = 0; from < size; from += PART) {
      const body = await bodyOf(path, from, Math.min(PART, size - from));
      const query = { partNumber: String(tags.length + 1), uploadId };
      const { headers } = await answerOf(bucket, { method: "PUT", uid, query, body }, limits);
      tags.push(headers.etag ?? "");
    }
    await complete(bucket, uid, uploadId, { tags, size }, limits);
  } catch (error) {
    // Its parts cost money and are seen by nobody; where this fails too, the sweep finds them.
    await abandon(bucket, uid, uploadId, limits).catch(() => {});
    throw error;
  }
}

async function complete(
  bucket: Bucket,
  uid: string,
  uploadId: string,
  { tags, size }: { tags: string[]; size: number },
  limits: Patience,
) {
  const parts = tags.map(
    (tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag.replaceAll('"', "&quot;")}</ETag></Part>`,
  );
  const bytes = Buffer.from(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`);
  const headers = { "content-type": "application/xml" };
  try {
    await answerOf(
      bucket,
      { method: "POST", uid, query: { uploadId }, headers, body: bodyOfBytes(bytes) },
      limits,
    );
  } catch (error) {
    // Where only the answer was lost, asking again finds no upload any more, but the file.
    if ((await sizeIn(bucket, uid, limits).catch(() => undefined)) !== size) throw error;
  }
}

/** Ends an upload that was begun in parts, and lets go of them. */
export async function abandon(
  bucket: Bucket,
  uid: string,
  uploadId: string,
  limits: Patience,
): Promise<void> {
  await answerOf(bucket, { method: "DELETE", uid, query: { uploadId } }, limits);
}

/** How many bytes a bucket has under a uid; undefined where there are none. */
export async function sizeIn(bucket: Bucket, uid: string, limits: Patience): Promise<number | undefined> {
  try {
    const { headers } = await answerOf(bucket, { method: "HEAD", uid }, limits);
    return Number(headers["content-length"]);
  } catch (error) {
    if (error instanceof BucketTrouble && error.status === 404) return undefined;
    throw error;
  }
}

/** A few bytes to send. */
export function bodyOfBytes(bytes: Uint8Array): Body {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { size: bytes.length, sha256, open: () => Readable.from([bytes], { objectMode: false }) };
}

/** A part of a local file to send. The store refuses it where it comes with another sum. */
async function bodyOf(path: string, from: number, size: number): Promise<Body> {
  if (size === 0) return bodyOfBytes(new Uint8Array());
  const open = () => createReadStream(path, { start: from, end: from + size - 1 });
  const hash = createHash("sha256");
  for await (const chunk of open()) hash.update(chunk);
  return { size, sha256: hash.digest("hex"), open };
}
