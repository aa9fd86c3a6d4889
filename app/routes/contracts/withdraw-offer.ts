import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/offer");

/** Takes an entry back that is offered to the network, also after it was released. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    ...toWriteIn,
    run: (db, document) => verbs.withdrawOffer(db, { doc: document.id }),
    to: ({ uid }) => manualHref(uid),
  });
}
