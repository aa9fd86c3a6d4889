import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../launch/root.mjs";

/**
 * Runs a program of node_modules with its output in ours; true when it ended well. `later` holds the output back until the
 * end, for what runs beside others.
 */
export function runProgram(
  program: string,
  args: string[],
  { env = {}, later = false }: { env?: Record<string, string>; later?: boolean } = {},
) {
  return new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], {
      cwd: root,
      stdio: later ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...env },
    });
    const said: string[] = [];
    child.stdout?.on("data", (text) => said.push(String(text)));
    child.stderr?.on("data", (text) => said.push(String(text)));
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("close", (code) => {
      process.removeListener("SIGTERM", stop);
      process.stdout.write(said.join(""));
      resolve(code === 0);
    });
  });
}
