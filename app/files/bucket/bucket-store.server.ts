import type { Bucket } from "#db/bucket-url.ts";
import { type FileStore, isUid, refuseOtherNames } from "../file-store.server.ts";
import { answerOf, bytesOf } from "./answers.server.ts";
import { patience } from "./ask-bucket.server.ts";
import { BucketTrouble } from "./bucket-trouble.ts";
import { namesIn, unfinishedIn } from "./list.server.ts";
import { abandon, bodyOfBytes, sizeIn, upload } from "./upload.server.ts";

/** How long one download may take: as fast as its client takes it. */
const DOWNLOAD = 60 * 60_000;

/** A store in a bucket that is reached by S3, each file under its uid. Every wait has its limit. */
export function bucketStore(bucket: Bucket, limits = patience, page?: number): FileStore {
  return {
    async put(uid, bytes) {
      refuseOtherNames(uid);
      await answerOf(bucket, { method: "PUT", uid, body: bodyOfBytes(bytes) }, limits);
    },

    async putFile(uid, path) {
      refuseOtherNames(uid);
      await upload(bucket, uid, path, limits);
    },

    async open(uid, range) {
      refuseOtherNames(uid);
      const headers = range && { range: `bytes=${range.from}-${range.to}` };
      try {
        return await bytesOf(bucket, { method: "GET", uid, headers }, { ...limits, all: DOWNLOAD });
      } catch (error) {
        if (isNoFile(error)) return undefined;
        throw error;
      }
    },

    async size(uid) {
      refuseOtherNames(uid);
      return sizeIn(bucket, uid, limits);
    },

    async remove(uid) {
      refuseOtherNames(uid);
      try {
        await answerOf(bucket, { method: "DELETE", uid }, limits);
      } catch (error) {
        if (!isNoFile(error)) throw error;
      }
    },

    async *olderThan(moment) {
      for await (const { name, put } of namesIn(bucket, limits, page))
        if (put < moment && isUid(name)) yield name;
      for await (const { name, uploadId, begun } of unfinishedIn(bucket, limits))
        if (begun < moment && isUid(name)) await abandon(bucket, name, uploadId, limits);
    },
  };
}

/** Whether the store says that there is no such file, which is not to say that there is no bucket. */
function isNoFile(error: unknown): boolean {
  return error instanceof BucketTrouble && error.status === 404 && error.why !== "NoSuchBucket";
}
