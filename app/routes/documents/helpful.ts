import type { ActionFunctionArgs } from "@remix-run/node";
import { sitsIn } from "#app/accounts/viewer.ts";
import { actWithoutPage } from "#app/act.server.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { canSayHelpful } from "#app/documents/policy.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: a document helped the viewer's practice, or that is taken back. */
const deeds = { helpful: { helps: true }, "not-helpful": { helps: false } };

export const loader = leadTo("/c/:cohort/documents/:document");

export function action(args: ActionFunctionArgs) {
  const { helps } = twinAt(deeds, args.context.path);
  return actWithoutPage(args, {
    find: documentAt,
    may: (viewer, { cohort, document }) => canSayHelpful(viewer, document) && sitsIn(viewer, cohort.id),
    run: (db, { document }) => verbs.sayHelpful(db, { doc: document.id, helps }),
    to: ({ cohort, document }) => `${documentHref(cohort.slug, document.uid)}#about`,
  });
}
