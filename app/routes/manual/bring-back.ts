import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document");

/** Puts a document that was withdrawn in force again. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    ...toWriteIn,
    run: (db, document) => verbs.bringBackDocument(db, { doc: document.id }),
    to: ({ uid }) => `${manualHref(uid)}?done=back`,
  });
}
