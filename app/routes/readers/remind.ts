import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { Reminding } from "#app/documents/acknowledging/schema.server.ts";
import { manualHref } from "#app/documents/addresses.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { listKeepers } from "#app/documents/upkeep/queries.server.ts";
import { found } from "#app/web/answers.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/readers");

/** Reminds those who have not read a document, or one of them. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Reminding,
    ...toWriteIn,
    run: async (db, document, { person }) => {
      if (person === undefined) return verbs.remindReaders(db, { doc: document.id });
      const { id } = found((await listKeepers(db, document.practiceId)).find(({ uid }) => uid === person));
      return verbs.remindReaders(db, { doc: document.id, onlyPerson: id });
    },
    to: ({ uid }, reminded) =>
      `${manualHref(uid)}/readers?done=${reminded > 0 ? "reminded" : "reminded-before"}`,
  });
}
