import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/accounts/viewer.ts";
import type { Db } from "#app/db.server.ts";
import { found } from "#app/web/answers.ts";
import { numberIn } from "#app/web/number-in.ts";
import { verbs } from "#db/verbs.ts";

/** Finds what was set aside as patient data, of the matter that an address names; for the staff who may resolve it. */
export async function patientDataAt(db: Db, _viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  const item = found(numberIn(params.item));
  const [aside] = await verbs.patientData(db, { item });
  return { item, ...found(aside) };
}
