import { type Bucket, bucketAt } from "#db/bucket-url.ts";

/** Trouble with the store that FILES_URL names: it cannot be reached, is silent, or refuses. The message holds no secret. */
export class BucketTrouble extends Error {
  override name = "BucketTrouble";
  /** The code of the store's answer or of the network, or "connect", "silent" and "too slow". */
  readonly why: string;
  /** The status of the store's answer; undefined where there was none. */
  readonly status: number | undefined;

  constructor(bucket: Bucket, why: string, more: { status?: number; cause?: unknown } = {}) {
    super(
      more.status
        ? `The file store at ${bucketAt(bucket)} answered ${more.status} (${why}).`
        : `The file store at ${bucketAt(bucket)} does not answer (${why}).`,
      { cause: more.cause },
    );
    this.why = why;
    this.status = more.status;
  }

  /** Whether it may pass by itself. */
  get mayPass(): boolean {
    return (
      this.status === undefined ||
      (this.status >= 500 && this.status !== 501) ||
      this.status === 429 ||
      this.status === 408
    );
  }
}
