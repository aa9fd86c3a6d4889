import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { safePath } from "#app/accounts/safe-path.ts";
import { mailAskedFor } from "#app/accounts/signing-in/limits.server.ts";
import { MailRequest } from "#app/accounts/signing-in/mail-request.tsx";
import { headedCookie } from "#app/accounts/signing-in/sign-in.server.ts";
import { LinkRequest } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Sign in by link");

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.viewer) return redirect("/");
  return { network: context.frame.network, to: safePath(new URL(request.url).searchParams.get("to")) };
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, LinkRequest);
  if (!form.ok) return form.answer;
  const { email, to } = form.data;
  const refused = await answering(context, () => mailAskedFor("sign-in link", email, context));
  if (refused) return refusal(form.values, refused, "email", 429);
  await writeForAnyone(context, (db) => verbs.askForLink(db, { address: email, what: "sign_in" }));
  // The link may be opened in this browser, which then goes on where it was headed.
  const headers = {
    "Set-Cookie": cookiesOf(context.baseUrl).set(headedCookie(email), encodeURIComponent(to), 1_800),
  };
  return data({ sentTo: email, errors: {} as Record<string, string>, values: form.values }, { headers });
}

export default function SignInByLinkPage() {
  const { network, to } = useLoaderData<typeof loader>();
  return (
    <MailRequest
      network={network}
      title="Sign in by link"
      lead="We send a link to your email; with it you are in, without a password."
      button="Send me a link"
      back="Sign in with a password"
      brings="a link to sign in. It works once, for 15 minutes"
      to={to}
      answer={useActionData<typeof action>()}
    />
  );
}
