import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/launch/root.mjs";

export type ToHost = { to: "serve"; env: Record<string, string> } | { to: "end" };
export type FromHost = { ready: boolean };

/** What a host says when a site has ended, after everything that the site had to say. */
export const ENDED = "This site has ended.";

type Host = { child: ChildProcess; said: string };

/** Hosts that serve nothing now. The files that a worker runs, one after the other, share them. */
const free: Host[] = [];

/** Serves a site by a host that is free, or by a new one. Throws with what was said where it cannot start. */
export async function serveByHost(env: Record<string, string>) {
  const host = free.pop() ?? newHost();
  host.said = "";
  const { child } = host;
  const end = async () => {
    await endSite(host);
    free.push(host);
  };
  const ready = new Promise<boolean>((resolve, reject) => {
    const gone = () => reject(new Error(`The host of the site is gone: ${host.said}`));
    child.once("close", gone);
    child.once("message", ({ ready }: FromHost) => {
      child.off("close", gone);
      resolve(ready);
    });
  });
  child.send({ to: "serve", env } satisfies ToHost);
  if (!(await ready)) {
    await end();
    throw new Error(`The site did not start: ${host.said.replace(`${ENDED}\n`, "")}`);
  }
  return { log: () => host.said, end };
}

function newHost(): Host {
  const child = spawn(process.execPath, [join(import.meta.dirname, "site-host.ts")], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      NODE_ENV: "production",
    },
  });
  const host: Host = { child, said: "" };
  const hear = (text: Buffer) => {
    host.said += text;
  };
  child.stdout!.on("data", hear);
  child.stderr!.on("data", hear);
  // It ends with the worker, which need not wait for it.
  child.unref();
  child.channel!.unref();
  return host;
}

/** Tells a host to end its site, and resolves when it has. One that needs longer than a stop may take is killed. */
function endSite(host: Host): Promise<void> {
  const { child } = host;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 12_000);
    const gone = () => reject(new Error(`The site did not end in order: ${host.said}`));
    const hear = () => {
      if (!host.said.endsWith(`${ENDED}\n`)) return;
      clearTimeout(late);
      child.off("close", gone);
      child.stdout!.off("data", hear);
      resolve();
    };
    child.once("close", gone);
    child.stdout!.on("data", hear);
    child.send({ to: "end" } satisfies ToHost);
  });
}
