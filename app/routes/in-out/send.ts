import type { ActionFunctionArgs } from "@remix-run/node";
import { bringFiles } from "#app/documents/importing/bring-files.server.ts";
import { leadTo } from "#app/web/lead-to.ts";

export const loader = leadTo("/practice/manual/import");

/** Takes a file for the manual that the script sends; the answer says why it is not taken. */
export async function action(args: ActionFunctionArgs) {
  const sentences = await bringFiles(args);
  return Response.json({ sentences, uploads: [] }, { status: sentences.length > 0 ? 400 : 200 });
}
