import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { groupHref } from "#app/matching/groups/addresses.ts";
import { groupAt } from "#app/matching/groups/group-at.server.ts";
import { canAnswer } from "#app/matching/groups/policy.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { uidIn } from "#app/web/uid-in.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/groups/:group");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    find: groupAt,
    may: canAnswer,
    run: (db) => verbs.withdrawObjection(db, { objection: found(uidIn(args.params.objection)) }),
    to: ({ uid }) => `${groupHref(uid)}?done=withdrawn`,
  });
}
