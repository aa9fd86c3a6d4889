import type { Readable } from "node:stream";

/** Tells when the client has taken what was sent to it: false when it takes nothing for too long. */
export type Pace = () => Promise<boolean>;

/**
 * Makes the body of a response out of so many bytes of a stream, read no faster than the client takes them; of all of them
 * where nobody knows yet how many that will be. The stream is destroyed when they are sent, when the client goes away, and when it stops taking them.
 */
export function pacedBody(
  bytes: Readable,
  length: number | undefined,
  pace: Pace,
  away: AbortSignal,
): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = bytes[Symbol.asyncIterator]();
  const destroy = () => void bytes.destroy();
  // Between two chunks nobody listens for it.
  bytes.on("error", () => {});
  if (away.aborted) destroy();
  away.addEventListener("abort", destroy, { once: true });
  let left = length ?? 0;

  async function next(): Promise<Buffer | undefined> {
    if (!(await pace())) throw new Error("The client takes no more of a file.");
    const { done, value } = await chunks.next();
    if (length !== undefined) left -= value?.length ?? 0;
    if (done ? left > 0 : left < 0) throw new Error("A file has another size than its row says.");
    return done ? undefined : value;
  }

  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const chunk = await next();
          if (chunk) return controller.enqueue(chunk);
          away.removeEventListener("abort", destroy);
          controller.close();
        } catch (error) {
          destroy();
          // Nobody is there who could be told.
          if (away.aborted) controller.close();
          else controller.error(error);
        }
      },
      cancel: destroy,
    },
    { highWaterMark: 0 },
  );
}
