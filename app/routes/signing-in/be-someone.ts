import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { signInAs } from "#app/accounts/signing-in/sign-in.server.ts";
import { Who } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { writeForAnyone } from "#app/db.server.ts";
import { readForm } from "#app/web/form.server.ts";
import { leadTo } from "#app/web/lead-to.ts";
import { verbs } from "#db/verbs.ts";

export const loader = leadTo("/sign-in");

/** Only in the demonstration: signs in as anyone. Elsewhere there is nothing here. */
export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, Who);
  if (!form.ok) return redirect("/sign-in");
  const headers = await writeForAnyone(context, async (db) =>
    signInAs(db, context, await verbs.memberToBe(db, { personUid: form.data.who })),
  );
  return redirect("/", { headers });
}
