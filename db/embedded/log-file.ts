import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

const limit = 2 * 1024 * 1024;

/** The server's log in the data folder, and how to read only what was added to it. */
export function openLog(dataDir: string) {
  const file = join(dataDir, "postgres.log");
  rotate(file);
  // A running server appends, so that after a rotation it goes on at the beginning.
  const timer = setInterval(() => rotate(file), 10 * 60_000).unref();
  return {
    file,
    open: () => openSync(file, "a", 0o600),
    size: () => (existsSync(file) ? statSync(file).size : 0),
    since: (start: number) => readFrom(file, start),
    close: () => clearInterval(timer),
  };
}

export type ServerLog = ReturnType<typeof openLog>;

function rotate(file: string) {
  if (!existsSync(file) || statSync(file).size < limit) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

function readFrom(file: string, start: number) {
  const length = Math.min(20_000, statSync(file).size - start);
  if (length <= 0) return "";
  const handle = openSync(file, "r");
  const buffer = Buffer.alloc(length);
  readSync(handle, buffer, 0, length, start);
  closeSync(handle);
  return buffer.toString("utf8");
}
