import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { Writing } from "#app/documents/editing/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/practice/manual/:document/edit");

/** Notes for the script that somebody has the text open, or leaves it; the answer names who else has. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: Writing,
    ...toWriteIn,
    run: (db, document, { leaves }) =>
      verbs.noteWriting(db, { doc: document.id, leaves: leaves !== undefined }),
    to: (_document, others) => Response.json({ others }),
  });
}
