import { fork } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isImage } from "../file-type.ts";
import type { Answer, Order, Works } from "./child.ts";
import { sentences } from "./refusal.ts";

const MAX_AT_ONCE = 2;
const MAX_WAITING = 40;
const SECONDS = 20;
const MAX_HEAP_MB = 256;
const CHILD = "app/files/inspecting/child.ts";

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Does one thing with one file in a process of its own, which ends with it. It may read the code and this file alone,
 * write only `to`, start nothing, and knows no setting. (A thread would take the whole site down when V8 runs out of memory
 * within one large allocation, whatever its limits are.) Two run at once, and others wait, until too many do. Answers with a
 * sentence for the sender where it comes to nothing; throws where no process can be started.
 */
export async function inChild<Name extends keyof Works>(
  name: Name,
  order: Parameters<Works[Name]>[0],
  seconds = SECONDS,
): Promise<Answer<Awaited<ReturnType<Works[Name]>>>> {
  if (running >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) return { ok: false, sentence: sentences.busy };
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await answerOf(name, order, seconds);
  } finally {
    // The turn goes to the next one as it is.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function answerOf<T>(name: string, order: Order, seconds: number): Promise<Answer<T>> {
  const root = projectRoot();
  const child = fork(join(root, CHILD), [], {
    execArgv: [...limits, ...permissions(root, order)],
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
      child.send({ name, order }, (error) => error && !child.exitCode && !child.signalCode && reject(error));
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

function permissions(root: string, { path, kind, to }: Order): string[] {
  // Not the whole project: where nothing else is set, its data and its secret lie in it.
  const modules = realpathSync(join(root, "node_modules"));
  const readable = [join(root, "app", "*"), join(root, "package.json"), join(modules, "*"), path];
  return [
    ...["--permission", "--allow-worker"],
    // Pictures are the one thing that is read by a native library.
    ...(isImage(kind) ? ["--allow-addons"] : []),
    ...readable.map((each) => `--allow-fs-read=${each}`),
    ...(to ? [`--allow-fs-write=${to}`, `--allow-fs-read=${to}`] : []),
  ];
}

/** The folder of the project: this module runs from its source in tests, and out of the build on the site. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, CHILD))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("The source of the process that looks into files is missing.");
    folder = above;
  }
  return folder;
}
