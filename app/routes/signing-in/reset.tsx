import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { NewPasswordField } from "#app/accounts/new-password-field.tsx";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";
import { hashPassword } from "#app/accounts/passwords.server.ts";
import { DeadLink } from "#app/accounts/signing-in/dead-link.tsx";
import { passwordChanged, pressed } from "#app/accounts/signing-in/limits.server.ts";
import { landing } from "#app/accounts/signing-in/link-landing.server.ts";
import { forgetSecret, secretOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { NewPassword } from "#app/accounts/signing-in/sign-in-schema.server.ts";
import { spendToken, tokenBehind } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("A new password");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const landed = landing(request, context, "reset");
  if (landed) return landed;
  const token = secretOf(request, context, "reset");
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "reset", token));
  const { network } = context.frame;
  return data({ network, email: behind?.email ?? null }, { status: behind ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, NewPassword);
  if (!form.ok) return form.answer;
  const { password } = form.data;
  const token = secretOf(args.request, context, "reset");
  const tooMany = await answering(context, () => pressed(token, context));
  if (tooMany) return refusal(form.values, tooMany, "password", 429);
  const behind = await readForAnyone(context, (db) => tokenBehind(db, "reset", token));
  if (!behind) return redirect(context.path);
  const trouble = passwordTrouble(password, { ...behind, network: context.frame.network });
  if (trouble) return refusal(form.values, trouble, "password", 400);

  const hashed = await hashPassword(password);
  const used = await writeForAnyone(context, async (db) => {
    const mine = await spendToken(db, "reset", token);
    if (mine) await verbs.setPassword(db, { member: mine.memberId, hashed });
    return mine;
  });
  if (!used) return redirect(context.path);
  await answering(context, () => passwordChanged(behind.email));
  const headers = new Headers();
  const jar = cookiesOf(context.baseUrl);
  headers.append("Set-Cookie", forgetSecret(args.request, context, "reset"));
  headers.append("Set-Cookie", jar.clear(jar.session));
  return redirect("/sign-in?done=password", { headers });
}

export default function ResetPage() {
  const { network, email } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  if (!email) {
    return (
      <DeadLink network={network}>
        <ButtonLink href="/forgotten" icon="mail" wide>
          Send me a new link
        </ButtonLink>
      </DeadLink>
    );
  }
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="A new password"
      lead={`For ${email}. Everywhere you are signed in now, you will be signed out.`}
    >
      <form method="post" className="stack">
        <NewPasswordField email={email} label="New password" error={errors?.password} />
        <Button variant="primary" wide>
          Set the new password
        </Button>
      </form>
    </Gate>
  );
}
