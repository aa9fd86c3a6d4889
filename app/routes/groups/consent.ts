import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { groupHref } from "#app/matching/groups/addresses.ts";
import { groupAt } from "#app/matching/groups/group-at.server.ts";
import { canAnswer } from "#app/matching/groups/policy.ts";
import { Consent } from "#app/matching/groups/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/groups/:group");

export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Consent,
    find: groupAt,
    may: canAnswer,
    run: (db, { uid }, { answer }) => verbs.answerConsent(db, { formation: uid, agrees: answer === "yes" }),
    to: ({ uid }) => groupHref(uid),
  });
}
