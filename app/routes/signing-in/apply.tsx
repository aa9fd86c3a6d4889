import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mailAskedFor } from "#app/accounts/signing-in/limits.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { ApplyForm } from "#app/practices/applying/apply-form.tsx";
import { ApplicantInvitation } from "#app/practices/applying/schema.server.ts";
import { NotFound } from "#app/web/answers.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Apply");

/** Shows the form while the network is open to whoever asks; closed, the address is not there. */
export function loader({ context }: LoaderFunctionArgs) {
  return readForAnyone(context, async (db) => {
    if (!(await verbs.applicationsOpen(db, {}))) throw new NotFound();
    return { network: context.frame.network ?? "Roundtable" };
  });
}

/** Sends a link to confirm the address: the answer is the same for each. */
export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const { network } = await loader(args);
  const form = await readForm(args, ApplicantInvitation);
  if (!form.ok) return form.answer;
  const { email, name } = form.data;
  const refused = await answering(context, () => mailAskedFor("apply link", email, context));
  if (refused) return refusal(form.values, refused, "email", 429);
  const done = await attempt(
    form.values,
    () => writeForAnyone(context, (db) => verbs.askToApply(db, { address: email, invitee: name })),
    "email",
  );
  if (!done.ok) return done.answer;
  return data({ sentTo: email, network, errors: {} as Record<string, string>, values: form.values });
}

export default function ApplyPage() {
  const { network } = useLoaderData<typeof loader>();
  return <ApplyForm network={network} answer={useActionData<typeof action>()} />;
}
