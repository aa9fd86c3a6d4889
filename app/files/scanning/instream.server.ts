import type { FileHandle } from "node:fs/promises";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const CHUNK = 64 * 1024;
const MAX_ANSWER = 4096;

type At = { path: string } | { host: string; port: number };

/**
 * Sends a file to clamd by its command INSTREAM, and returns its answer, or why there is none. Throws what keeps the file from
 * being read.
 */
export async function converse(
  at: At,
  file: FileHandle,
  limits: { connect: number; silence: number; all: number },
): Promise<{ answer?: string; failed?: string }> {
  const socket = connect(at);
  const giveUp = (why: string) => socket.destroy(new Error(why));
  const connecting = setTimeout(giveUp, limits.connect, "no connection");
  const whole = setTimeout(giveUp, limits.all, "too slow");
  socket.once("connect", () => clearTimeout(connecting));
  socket.setTimeout(limits.silence, () => giveUp("silent"));
  const answered = answerOf(socket);
  const reading: { error?: unknown } = {};
  const sending = pipeline(Readable.from(framed(file, reading)), socket, { end: false }).catch(() => {});
  try {
    const answer = await answered;
    return answer === undefined ? { failed: "it closed the connection" } : { answer };
  } catch (error) {
    if (reading.error) throw reading.error;
    const { code, message } = error as NodeJS.ErrnoException;
    return { failed: code ?? message };
  } finally {
    clearTimeout(connecting);
    clearTimeout(whole);
    socket.destroy();
    await sending;
  }
}

/** The command, the file in pieces that each say their length, and one of no length at the end. */
async function* framed(file: FileHandle, reading: { error?: unknown }): AsyncGenerator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for (let position = 0; ; ) {
    const frame = Buffer.allocUnsafe(4 + CHUNK);
    // Only this: a connection that breaks is thrown into the pauses between.
    const { bytesRead } = await file.read(frame, 4, CHUNK, position).catch((error) => {
      reading.error = error;
      throw error;
    });
    position += bytesRead;
    frame.writeUInt32BE(bytesRead);
    yield frame.subarray(0, 4 + bytesRead);
    if (bytesRead === 0) return;
  }
}

/** Everything up to the first zero byte; undefined where the connection ends before. It may come before the whole file was sent. */
function answerOf(socket: ReturnType<typeof connect>): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      heard += text;
      const end = heard.indexOf("\0");
      if (end >= 0) resolve(heard.slice(0, end).trim());
      else if (heard.length > MAX_ANSWER) reject(new Error("its answer has no end"));
    });
    socket.once("end", () => resolve(undefined));
    socket.on("error", reject);
    socket.once("close", () => resolve(undefined));
  });
}
