import { randomUUID } from "node:crypto";
import { type AppLoadContext, data } from "@remix-run/node";
import { read } from "#app/db.server.ts";
import { listUploads, type Upload } from "#app/files/attaching/upload-queries.server.ts";
import type { FormAnswer, FormFailure } from "#app/web/form.server.ts";
import { hasPosted } from "./hold/pending-queries.server.ts";

/** A form to be shown again, with the files that were sent for it. */
export type FailureWithFiles = FormFailure & { uploads: Upload[] };

/**
 * Shows a refused form's files beside it: its draft may not name them yet. A form whose key has posted something already gets a new
 * one, under which its words can be posted.
 */
export async function filesShown(
  context: AppLoadContext,
  answer: FormAnswer,
): Promise<ReturnType<typeof data<FailureWithFiles>>> {
  const { errors, values, guard } = answer.data;
  const key = (values.key ?? "").slice(0, 64);
  const { uploads, isUsed } = await read(context, async (db, viewer) => ({
    uploads: await listUploads(db, viewer.id, key),
    isUsed: await hasPosted(db, key),
  }));
  const shown = isUsed ? { ...values, key: randomUUID() } : values;
  return data({ errors, values: shown, uploads, ...(guard && { guard }) }, answer.init ?? undefined);
}
