import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { onTestFinished, vi } from "vitest";

// Each test starts several servers, and other tests share the machine.
vi.setConfig({ testTimeout: 90_000 });

/** Whether the tests may become other users and mount file systems. */
export const isRoot = process.getuid?.() === 0;

type Ready = { ownerUrl: string; socketDir: string; where: string; adopted: boolean; ms: number };
type Said = { line?: string; ready?: Ready; refused?: string; lost?: string };
type Options = { script?: string; uid?: number; gid?: number; env?: NodeJS.ProcessEnv };

/** A fresh folder that any user can enter, removed after the test. */
export function newFolder(mode = 0o755) {
  const folder = join(tmpdir(), `roundtable-${randomBytes(5).toString("hex")}`);
  mkdirSync(folder);
  chmodSync(folder, mode);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the stand-in app on a data folder; it is stopped after the test if it still runs. */
export function startApp(
  dataDir: string,
  { script = join(import.meta.dirname, "app.ts"), ...options }: Options = {},
) {
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });
  const heard: Said[] = [];
  const waiting: (() => void)[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    heard.push(JSON.parse(line));
    for (const wake of waiting.splice(0)) wake();
  });
  const gone = new Promise<number | null>((resolve) => child.once("close", resolve));
  void gone.then(() => {
    for (const wake of waiting.splice(0)) wake();
  });
  onTestFinished(() => end(child, gone));

  async function hear<K extends keyof Said>(kind: K): Promise<NonNullable<Said[K]>> {
    for (;;) {
      const found = heard.find((said) => said[kind] !== undefined);
      if (found) return found[kind]!;
      if (child.exitCode !== null) throw new Error(`The app ended and said ${JSON.stringify(heard)}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  return {
    ready: () => hear("ready"),
    refused: () => hear("refused"),
    lost: () => hear("lost"),
    lines: () => heard.flatMap(({ line }) => line ?? []),
    kill: () => end(child, gone, "SIGKILL"),
    stop: () => end(child, gone),
  };
}

async function end(child: ChildProcess, gone: Promise<unknown>, signal: NodeJS.Signals = "SIGTERM") {
  child.kill(signal);
  await gone;
}

/** Runs one statement as the owner of the database. */
export async function ask<Row extends object>(ownerUrl: string, text: string): Promise<Row[]> {
  const client = new Client(ownerUrl);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Keeps asking until the database answers, as it does after a crash. */
export async function askPatiently<Row extends object>(
  ownerUrl: string,
  text: string,
  ms = 10_000,
): Promise<Row[]> {
  for (const end = Date.now() + ms; ; await new Promise((resolve) => setTimeout(resolve, 30))) {
    try {
      return await ask<Row>(ownerUrl, text);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The process of the server whose home is given. */
export function serverPid(where: string) {
  return Number(readFileSync(join(where, "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** Every file below a folder, to see that none went away. */
export function everyFile(folder: string) {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}
