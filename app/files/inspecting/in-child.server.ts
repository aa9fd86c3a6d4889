import { fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { type FileKind, isImage } from "../file-type.ts";
import type { Answer } from "./answer-once.ts";
import type { Works } from "./child.ts";
import { type Program, programAt } from "./program-at.server.ts";
import { sentences } from "./refusal.ts";

const MAX_AT_ONCE = 2;
const MAX_WAITING = 40;
const SECONDS = 20;
const MAX_HEAP_MB = 256;

const LOOKING: Program = { built: "looking/child.js", source: "app/files/inspecting/child.ts" };

let running = 0;
const waiting: (() => void)[] = [];

/** Does one of the things of `child.ts` with one file, as `inProcess` does it. */
export function inChild<Name extends keyof Works>(
  name: Name,
  order: Parameters<Works[Name]>[0],
  seconds = SECONDS,
): Promise<Answer<Awaited<ReturnType<Works[Name]>>>> {
  const { path, kind, to } = order as { path: string; kind: FileKind; to?: string };
  return inProcess(LOOKING, name, order, { reads: path, writes: to, isNative: isImage(kind) }, seconds);
}

/** The one file that a process may read, the one that it may write, and whether it needs a native library. */
type Permitted = { reads?: string; writes?: string; isNative?: boolean };

/**
 * Does one thing in a process of its own, which ends with it. It may read the code and one file, write only another one,
 * start nothing, and knows no setting. (A thread would take the whole site down when V8 runs out of memory
 * within one large allocation, whatever its limits are.) Two run at once, and others wait, until too many do. Answers with a
 * sentence for the sender where it comes to nothing; throws where no process can be started.
 */
export async function inProcess<T>(
  program: Program,
  name: string,
  order: unknown,
  permitted: Permitted,
  seconds = SECONDS,
): Promise<Answer<T>> {
  if (running >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) return { ok: false, sentence: sentences.busy };
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await answerOf(program, { name, order }, permitted, seconds);
  } finally {
    // The turn goes to the next one as it is.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function answerOf<T>(
  program: Program,
  asked: { name: string; order: unknown },
  permitted: Permitted,
  seconds: number,
): Promise<Answer<T>> {
  const { root, file, code } = programAt(program);
  const child = fork(file, [], {
    execArgv: [...limits, ...permissions(root, code, permitted)],
    // Windows itself needs to know where it is.
    env: (process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) as NodeJS.ProcessEnv,
    ...{ cwd: root, stdio: ["ignore", "ignore", "ignore", "ipc"], serialization: "advanced" },
  });
  const exit = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer<T>>((resolve, reject) => {
      const giveUp = (why: "endless" | "swollen" | "damaged") =>
        resolve({ ok: false, sentence: sentences[why] });
      timer = setTimeout(() => giveUp("endless"), seconds * 1_000);
      child.once("message", (answer) => resolve(answer as Answer<T>));
      // Out of memory, V8 ends the process by a signal, and so does its own watch.
      child.once("exit", (code, signal) => giveUp(signal || (code ?? 0) > 127 ? "swollen" : "damaged"));
      child.on("error", reject);
      child.send(asked, (error) => error && !child.exitCode && !child.signalCode && reject(error));
    });
  } finally {
    clearTimeout(timer);
    if (child.pid && child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await exit;
    }
  }
}

const limits = [
  `--max-old-space-size=${MAX_HEAP_MB}`,
  "--no-warnings",
  "--disallow-code-generation-from-strings",
];

function permissions(root: string, code: string, { reads, writes, isNative }: Permitted): string[] {
  // Not the whole project: where nothing else is set, its data and its secret lie in it.
  const modules = realpathSync(join(root, "node_modules"));
  const readable = [join(code, "*"), join(root, "package.json"), join(modules, "*"), reads ?? []].flat();
  return [
    ...["--permission", "--allow-worker"],
    // Pictures are the one thing that is read by a native library.
    ...(isNative ? ["--allow-addons"] : []),
    ...readable.map((each) => `--allow-fs-read=${each}`),
    ...(writes ? [`--allow-fs-write=${writes}`, `--allow-fs-read=${writes}`] : []),
  ];
}
