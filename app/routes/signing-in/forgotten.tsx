import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mailAskedFor } from "#app/accounts/signing-in/limits.server.ts";
import { MailRequest } from "#app/accounts/signing-in/mail-request.tsx";
import { LinkRequest } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("A new password");

export function loader({ context }: LoaderFunctionArgs) {
  return { network: context.frame.network };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, LinkRequest);
  if (!form.ok) return form.answer;
  const { email } = form.data;
  const refused = await answering(context, () => mailAskedFor("reset link", email, context));
  if (refused) return refusal(form.values, refused, "email", 429);
  await writeForAnyone(context, (db) => verbs.askForLink(db, { address: email, what: "reset" }));
  return data({ sentTo: email, errors: {} as Record<string, string>, values: form.values });
}

export default function ForgottenPage() {
  return (
    <MailRequest
      network={useLoaderData<typeof loader>().network}
      title="A new password"
      lead="Tell us your email, and we send a link with which you choose a new one."
      button="Send the link"
      back="Back to sign-in"
      brings="a link to choose a new password. It works once, for an hour"
      answer={useActionData<typeof action>()}
    />
  );
}
