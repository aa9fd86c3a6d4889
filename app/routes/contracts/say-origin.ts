import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { originsHref } from "#app/contracts/origins/addresses.ts";
import { OriginPress } from "#app/contracts/origins/schema.server.ts";
import { canSayOrigins } from "#app/contracts/policy.ts";
import { documentHref } from "#app/documents/addresses.ts";
import { documentAt } from "#app/documents/document-at.server.ts";
import { threadHref } from "#app/threads/addresses.ts";
import { findThreadKey } from "#app/threads/queries.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { numberIn } from "#app/web/number-in.ts";
import { twinAt } from "#app/web/twin-at.ts";
import { verbs } from "#db/verbs.ts";

/** By the last segment of the address: an entry came from a conversation, or that is taken off again. */
const deeds = { add: { cameFrom: true }, "take-off": { cameFrom: false } };

export const loader = leadTo("/c/:cohort/documents/:document/conversations");

export function action(args: ActionFunctionArgs) {
  const { cameFrom } = twinAt(deeds, args.context.path);
  const number = numberIn(args.params.thread ?? null);
  return actWithoutPage(args, {
    form: OriginPress,
    find: async (db, viewer, params) => {
      const { cohort, document } = await documentAt(db, viewer, params);
      return { cohort, document, thread: found(await findThreadKey(db, cohort.id, found(number))) };
    },
    may: (viewer, { cohort, document }) => canSayOrigins(viewer, cohort.id, document),
    run: async (db, { document, thread }, { from }) => {
      await verbs.sayOrigin(db, { cohort: thread.cohortId, doc: document.id, thread: thread.id, cameFrom });
      return from;
    },
    to: ({ cohort, document }, from) =>
      from === "thread"
        ? `${threadHref(cohort.slug, number!)}#proposed`
        : originsHref(documentHref(cohort.slug, document.uid)),
  });
}
