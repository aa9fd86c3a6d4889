import type { ActionFunctionArgs } from "@remix-run/node";
import { actWithoutPage } from "#app/act.server.ts";
import { toWriteIn } from "#app/documents/editing/own-text.server.ts";
import { saveText } from "#app/documents/editing/save-text.server.ts";
import { BegunText } from "#app/documents/editing/schema.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/practice/manual/:document/edit");

/** Saves for the script while somebody writes; the answer says what the form goes on from, or nothing where others were quicker. */
export function action(args: ActionFunctionArgs) {
  return actWithoutPage(args, {
    form: BegunText,
    ...toWriteIn,
    run: (db, document, written) => saveText(db, document, written, { whileWriting: true }),
    to: (_document, now) => Response.json({ now }),
  });
}
