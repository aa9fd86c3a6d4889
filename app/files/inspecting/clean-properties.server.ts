import { randomUUID } from "node:crypto";
import type { OfficeKind } from "../file-type.ts";
import { inWorker } from "./in-worker.server.ts";
import type { Answer } from "./worker.ts";

/**
 * Writes a copy of an Office file beside it without author, company and last editor, and answers with its path; whoever asked
 * removes it. Tracked changes and comments stay, by "Author 1" and "Author 2" and without their dates.
 */
export function cleanProperties(path: string, kind: OfficeKind): Promise<Answer<string>> {
  return inWorker("clean", { path, kind, to: `${path}.${randomUUID()}` });
}
