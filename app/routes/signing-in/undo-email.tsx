import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { undoAddressChange, undoBehind } from "#app/accounts/signing-in/sign-in-queries.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { attempt, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Undo the new email");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "undo");
  if (landed) return landed;
  const token = secretOf(request, context, "undo");
  const change = await readForAnyone(context, (db) => undoBehind(db, token));
  return data({ network: context.frame.network, change }, { status: change ? 200 : 404 });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = secretOf(request, context, "undo");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal({}, tooMany, "form", 429);
  const done = await attempt({}, () => writeForAnyone(context, (db) => undoAddressChange(db, token)));
  if (!done.ok) return done.answer;
  if (!done.value) return redirect(context.path);
  const jar = cookiesOf(context.baseUrl);
  const headers = new Headers();
  headers.append("Set-Cookie", forgetSecret(request, context, "undo"));
  headers.append("Set-Cookie", jar.clear(jar.session));
  return redirect(`/sign-in?done=${done.value.shut ? "undone-shut" : "undone"}`, { headers });
}

export default function EmailUndoPage() {
  const { network, change } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  if (!change) {
    return (
      <DeadLink network={network}>
        <p>
          If somebody else has your account, <a href="/forgotten">ask for a new password</a>, or write to your
          network’s administrator.
        </p>
        <ButtonLink href="/sign-in" wide>
          Go to sign-in
        </ButtonLink>
      </DeadLink>
    );
  }
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="Was this not you?"
      lead={
        change.changed
          ? `Your account’s email was changed from ${change.from} to ${change.to}.`
          : `Someone signed in as you asked to use ${change.to} in place of ${change.from}.`
      }
    >
      {errors?.form && (
        <Banner tone="red" role="alert">
          {errors.form}
        </Banner>
      )}
      <p>
        When you undo it, the account belongs to {change.from} as before. Everyone who is signed in to it is
        signed out, its password no longer works, and a second step that was set up since is removed. You then
        need a new password, for which a link goes to that email.
      </p>
      <form method="post">
        <Button variant="primary" wide>
          Undo it and sign everyone out
        </Button>
      </form>
      <p className="hint">If it was you, there is nothing to do: close this page.</p>
    </Gate>
  );
}
