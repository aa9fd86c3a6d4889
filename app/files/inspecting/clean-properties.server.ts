import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { OfficeKind } from "../file-type.ts";
import type { Answer } from "./answer-once.ts";
import { inChild } from "./in-child.server.ts";

/**
 * Writes a copy of an Office file beside it without author, company and last editor, and answers with its path; whoever asked
 * removes it. Tracked changes and comments stay, by "Author 1" and "Author 2" and without their dates; pictures lose
 * place and device.
 */
export async function cleanProperties(path: string, kind: OfficeKind): Promise<Answer<string>> {
  const to = `${path}.${randomUUID()}`;
  const cleaned = await inChild("clean", { path, kind, to });
  if (cleaned.ok) return { ok: true, value: to };
  // A process that was ended left what it had written.
  await rm(to, { force: true });
  return cleaned;
}
