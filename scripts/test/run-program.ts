import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../launch/root.mjs";

/** Runs a program of node_modules with its output in ours; true when it ended well. */
export function runProgram(program: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("exit", (code) => {
      process.removeListener("SIGTERM", stop);
      resolve(code === 0);
    });
  });
}
