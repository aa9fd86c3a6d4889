import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage, oneself } from "#app/act.server.ts";
import { canWriteManual } from "#app/documents/policy.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/import");

/** Puts a file that could not be read off the list. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: oneself,
    may: (viewer) => canWriteManual({ ...viewer, practice: found(viewer.practice) }),
    run: (db) => verbs.putImportAway(db, { importUid: found(uidIn(args.params.line)) }),
    to: "/practice/manual/import",
  });
}
