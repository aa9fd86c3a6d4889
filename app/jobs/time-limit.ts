import type { Task, TaskList } from "graphile-worker";

/** Jobs that fail when they take longer than so many milliseconds, or when the worker stops, and are tried again later. */
export function within(ms: number, tasks: TaskList): TaskList {
  const limited = (task: Task): Task => {
    return async (payload, helpers) => {
      const signal = AbortSignal.any([helpers.abortSignal!, AbortSignal.timeout(ms)].filter(Boolean));
      const late = new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error("The job was interrupted.")), { once: true });
      });
      late.catch(() => {});
      return Promise.race([task(payload, { ...helpers, abortSignal: signal }), late]);
    };
  };
  return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, limited(task as Task)]));
}
