import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export type Scanner = {
  at: { host: string; port: number } | { path: string };
  /** The most that were scanned at once so far. */
  mostAtOnce(): number;
  stop(): Promise<void>;
};

/** How a stand-in for clamd answers what it was sent; undefined is never. */
export type Manner = (bytes: Buffer, socket: Socket) => string | undefined | Promise<string | undefined>;

/** Starts a stand-in that speaks INSTREAM. It reads no more than `limit` bytes. */
export async function startScanner(manner: Manner, limit = Number.POSITIVE_INFINITY): Promise<Scanner> {
  const sockets = new Set<Socket>();
  let most = 0;
  const server = createServer(async (socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    const bytes = await received(socket, limit);
    if (bytes === undefined) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
    const answer = await manner(bytes, socket);
    if (answer !== undefined) socket.end(`${answer}\0`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    at: { host: "127.0.0.1", port },
    mostAtOnce: () => most,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What was sent, without its lengths; undefined where it is more than the limit, and a promise that waits where it never ends. */
function received(socket: Socket, limit: number): Promise<Buffer | undefined> {
  const command = "zINSTREAM\0".length;
  let heard = Buffer.alloc(0);
  let at = command;
  const pieces: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    socket.on("data", (chunk) => {
      heard = Buffer.concat([heard.subarray(at > command ? at : 0), chunk]);
      if (at > command) at = 0;
      while (heard.length >= at + 4) {
        const length = heard.readUInt32BE(at);
        if (length === 0) return resolve(Buffer.concat(pieces));
        if (heard.length < at + 4 + length) break;
        pieces.push(heard.subarray(at + 4, at + 4 + length));
        size += length;
        at += 4 + length;
        if (size > limit) return resolve(undefined);
      }
      heard = heard.subarray(at);
      at = 0;
    });
  });
}

/** The program clamd of this machine, where it has one. */
export function clamdProgram(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    "/opt/homebrew/sbin",
  ];
  return folders
    .map((folder) => join(folder, "clamd"))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Starts ClamAV's own server on a socket, with the signatures of a file of them and none of anybody's servers. */
export async function startClamd(
  program: string,
  signatures: string,
  maxMegabytes: number,
): Promise<Scanner> {
  const folder = mkdtempSync(join(tmpdir(), "roundtable-clamd-"));
  const path = join(folder, "clamd.sock");
  writeFileSync(join(folder, "own.hdb"), signatures);
  const settings = [
    `LocalSocket ${path}`,
    `DatabaseDirectory ${folder}`,
    `StreamMaxLength ${maxMegabytes}M`,
    "Foreground yes",
    "SelfCheck 0",
  ];
  writeFileSync(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const child = spawn(program, ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(path, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { at: { path }, mostAtOnce: () => 0, stop };
}

async function answering(path: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(path, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("clamd did not start.");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await over;
}
