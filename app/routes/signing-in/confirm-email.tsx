import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { spendToken, tokenBehind } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { attempt, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Your new email");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "email");
  if (landed) return landed;
  const token = secretOf(request, context, "email");
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "email", token));
  const { network } = context.frame;
  return data(
    { network, email: behind?.detail ?? null, signedIn: context.viewer !== null },
    { status: behind ? 200 : 404 },
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = secretOf(request, context, "email");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal({}, tooMany, "form", 429);
  const done = await attempt({}, () =>
    writeForAnyone(context, async (db) => {
      const used = await spendToken(db, "email", token);
      if (used) await verbs.setEmail(db, { member: used.memberId, newEmail: used.detail });
      return used;
    }),
  );
  if (!done.ok) return done.answer;
  if (!done.value) return redirect(context.path);
  const to = context.viewer ? "/settings" : "/sign-in?done=email";
  return redirect(to, { headers: { "Set-Cookie": forgetSecret(request, context, "email") } });
}

export default function EmailChangePage() {
  const { network, email, signedIn } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  if (!email) {
    return (
      <DeadLink network={network}>
        <p>Ask for the change again in your settings, and for a new link.</p>
        <ButtonLink href={signedIn ? "/settings" : "/sign-in?to=/settings"} wide>
          Go to my settings
        </ButtonLink>
      </DeadLink>
    );
  }
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="Is this your email?"
      lead={`From now on you sign in with ${email}.`}
    >
      {errors?.form && (
        <Banner tone="red" role="alert">
          {errors.form}
        </Banner>
      )}
      <form method="post">
        <Button variant="primary" wide>
          Yes, use this email
        </Button>
      </form>
    </Gate>
  );
}
