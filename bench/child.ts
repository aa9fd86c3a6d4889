import type { ChildProcess } from "node:child_process";

/** What a process that was started says next. */
export function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("message", resolve));
}
