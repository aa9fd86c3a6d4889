import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Sharing } from "#app/documents/editing/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/share");

/** Takes a document out of a cohort's sight, or out of the network's. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Sharing,
    ...toWriteIn,
    run: (db, document, { cohort }) => verbs.unshareDocument(db, { doc: document.id, cohort }),
    to: ({ uid }) => `${manualHref(uid)}/share?done=unshared`,
  });
}
