import { type Bucket, bucketAt } from "#db/bucket-url.ts";
import { answerOf } from "./answers.server.ts";
import { patience } from "./ask-bucket.server.ts";
import { BucketTrouble } from "./bucket-trouble.ts";
import { bodyOfBytes } from "./upload.server.ts";

/** A bucket that somebody has to do something about; the message is a sentence for whoever starts the site. */
export class UnfitBucket extends Error {
  override name = "UnfitBucket";
}

/**
 * Tries whether the bucket of FILES_URL lists, takes and removes files. Throws UnfitBucket where it never will; says it in a
 * sentence where that may pass, for the site does without files what it can.
 */
export async function checkBucket(
  bucket: Bucket,
  say: (line: string) => void,
  limits = patience,
): Promise<void> {
  const uid = "roundtable0can0write";
  try {
    await answerOf(bucket, { method: "GET", query: { "list-type": "2", "max-keys": "1" } }, limits, 1);
    await answerOf(bucket, { method: "PUT", uid, body: bodyOfBytes(Buffer.from("yes")) }, limits, 2);
    await answerOf(bucket, { method: "DELETE", uid }, limits, 2);
  } catch (error) {
    if (!(error instanceof BucketTrouble)) throw error;
    const { sentence, mayPass } = explain(bucket, error);
    if (!mayPass) throw new UnfitBucket(sentence);
    say(`${sentence} Until then no file can be opened or added.`);
  }
}

function explain(
  bucket: Bucket,
  { why, status, mayPass, cause }: BucketTrouble,
): { sentence: string; mayPass: boolean } {
  const at = `The file store at ${bucketAt(bucket)}`;
  const person = (sentence: string) => ({ sentence: `${at} ${sentence}`, mayPass: false });
  const passing = (sentence: string) => ({ sentence: `${at} ${sentence}`, mayPass: true });
  if (why === "NoSuchBucket")
    return person("does not exist. Create the bucket, or correct its name in FILES_URL.");
  if (/^(AuthorizationHeaderMalformed|PermanentRedirect|InvalidRegion)$/.test(why) || status === 301)
    return person("is in another region. Correct the region in FILES_URL.");
  if (why === "RequestTimeTooSkewed") return person("has another time than this machine. Set the clock.");
  if (status === 401 || status === 403)
    return person(
      `does not accept the key, or the key may not list, write and remove (${why}). Correct FILES_URL.`,
    );
  if (status !== undefined && !mayPass) return person(`answers ${status} (${why}). Correct FILES_URL.`);
  if (status !== undefined) return passing(`is in trouble (${status}).`);
  if (why === "ENOTFOUND")
    return passing("cannot be found: nobody knows this host's name. Correct FILES_URL, or the network.");
  if (/CERT|SSL|TLS|SELF_SIGNED|EPROTO|UNABLE_TO/.test(why))
    return person(
      `and we do not agree on encryption (${(cause as Error)?.message ?? why}). Correct FILES_URL.`,
    );
  return passing(`does not answer (${why}). Start it, or correct FILES_URL.`);
}
