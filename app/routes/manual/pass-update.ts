import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { manualDocumentAt } from "#app/documents/document-at.server.ts";
import { PassedVersion } from "#app/documents/updating/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/update");

/** Remembers that a version is not for this practice. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: PassedVersion,
    find: manualDocumentAt,
    may: (_viewer, { write }) => write,
    run: (db, { document }, { version }) => verbs.passUpdate(db, { doc: document.id, toVersion: version }),
    to: ({ document }) => `${manualHref(document.uid)}?done=passed`,
  });
}
