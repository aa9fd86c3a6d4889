import type { TaskList } from "graphile-worker";

/** Every job that sends mail, by its name in the outbox. */
export const mailTasks: TaskList = {};
