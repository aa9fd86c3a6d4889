import type { Bucket } from "#db/bucket-url.ts";
import { answerOf } from "./answers.server.ts";
import type { Patience } from "./ask-bucket.server.ts";
import { BucketTrouble } from "./bucket-trouble.ts";
import { elementsOf, textOf } from "./xml.ts";

/** How many names one answer has at most. */
const PAGE = 1000;

/** The names in a bucket with when each was put there, page by page. */
export async function* namesIn(
  bucket: Bucket,
  limits: Patience,
  page = PAGE,
): AsyncGenerator<{ name: string; put: number }> {
  let next: string | undefined;
  do {
    const query = {
      "list-type": "2",
      "max-keys": String(page),
      ...(next ? { "continuation-token": next } : {}),
    };
    const { text } = await answerOf(bucket, { method: "GET", query }, limits);
    for (const each of elementsOf(text, "Contents"))
      yield { name: textOf(each, "Key") ?? "", put: momentOf(each, "LastModified") };
    next = textOf(text, "IsTruncated") === "true" ? textOf(text, "NextContinuationToken") : undefined;
  } while (next);
}

/** Uploads in parts that were begun and not ended; none where the store cannot list them or the key may not. */
export async function* unfinishedIn(
  bucket: Bucket,
  limits: Patience,
): AsyncGenerator<{ name: string; uploadId: string; begun: number }> {
  let next: Record<string, string> | undefined = {};
  while (next) {
    const text = await uploadsOf(bucket, next, limits);
    for (const each of elementsOf(text, "Upload"))
      yield {
        name: textOf(each, "Key") ?? "",
        uploadId: textOf(each, "UploadId") ?? "",
        begun: momentOf(each, "Initiated"),
      };
    const after = textOf(text, "NextKeyMarker");
    next =
      textOf(text, "IsTruncated") === "true" && after
        ? { "key-marker": after, "upload-id-marker": textOf(text, "NextUploadIdMarker") ?? "" }
        : undefined;
  }
}

async function uploadsOf(bucket: Bucket, query: Record<string, string>, limits: Patience): Promise<string> {
  try {
    return (await answerOf(bucket, { method: "GET", query: { uploads: "", ...query } }, limits)).text;
  } catch (error) {
    if (error instanceof BucketTrouble && [400, 403, 404, 405, 501].includes(error.status ?? 0)) return "";
    throw error;
  }
}

/** A moment that cannot be read is none that has passed. */
function momentOf(xml: string, name: string): number {
  const moment = Date.parse(textOf(xml, name) ?? "");
  return Number.isNaN(moment) ? Number.POSITIVE_INFINITY : moment;
}
