import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { ReadVersion } from "#app/documents/acknowledging/schema.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document");

/** Notes that the viewer has read the version that they saw; where a newer one is to be read, says so. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: ReadVersion,
    find: manualDocumentAt,
    run: (db, { document }, { version }) =>
      verbs.acknowledgeDocument(db, { doc: document.id, seen: version }),
    to: ({ document }, noted) => `${manualHref(document.uid)}?done=${noted ? "read" : "read-newer"}`,
  });
}
