import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tryCode, whoWaits } from "#app/accounts/second-factor/factor.server.ts";
import { newChallenge, passkeyQuestion } from "#app/accounts/second-factor/factor-passkey.server.ts";
import { PasskeyForm } from "#app/accounts/second-factor/factor-passkey-form.tsx";
import { totpOf } from "#app/accounts/second-factor/factor-queries.server.ts";
import { FactorCode } from "#app/accounts/second-factor/factor-schema.server.ts";
import { stepOfCode } from "#app/accounts/second-factor/totp.ts";
import { queryOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { factorsOf } from "#app/accounts/signing-in/sign-in-queries.server.ts";
import { keepChallenge } from "#app/accounts/tokens.server.ts";
import { readForAnyone, writeForAnyone } from "#app/db.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("One more step");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const challenge = newChallenge();
  const waiting = await writeForAnyone(context, async (db) => {
    const who = await whoWaits(db, request, context);
    if (!who) return null;
    const { totp, passkeys } = await factorsOf(db, who.memberId);
    if (!passkeys) return { totp, passkeys: null };
    await keepChallenge(db, challenge, who.memberId);
    return { totp, passkeys: await verbs.passkeysOf(db, { member: who.memberId }) };
  });
  if (!waiting) return redirect("/sign-in");
  const { totp, passkeys } = waiting;
  return {
    network: context.frame.network,
    totp,
    question: passkeys && (await passkeyQuestion(context.baseUrl, challenge, passkeys)),
    page: queryOf(request),
    passkeyFailed: new URL(request.url).searchParams.has("again"),
  };
}

/** Takes a code of an authenticator app. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const form = await readForm(args, FactorCode);
  if (!form.ok) return form.answer;
  const waiting = await readForAnyone(context, (db) => whoWaits(db, request, context));
  if (!waiting) return redirect("/sign-in");
  const outcome = await tryCode(context, waiting, "code", async (db) => {
    const totp = await totpOf(db, waiting.memberId);
    if (!totp) return false;
    const step = stepOfCode(totp.secret, form.data.code, context.now, totp.lastStep);
    return step !== null && verbs.spendTotpStep(db, { member: waiting.memberId, step });
  });
  if (!("passed" in outcome)) return refusal(form.values, outcome.sentence, "code", outcome.status);
  return redirect(outcome.passed.path, { headers: outcome.passed.headers });
}

export default function SecondFactorPage() {
  const { network, totp, question, page, passkeyFailed } = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  const passkeyTrouble = passkeyFailed ? "That passkey did not work. Try again, or another way." : undefined;
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="One more step"
      lead="Your account asks for a second proof that it is you."
    >
      {question && <PasskeyForm question={question} page={page} error={passkeyTrouble} primary={!totp} />}
      {question && totp && <p className="or">or</p>}
      {totp && (
        <form method="post" action={`/sign-in/factor${page}`} className="stack">
          <Field
            name="code"
            label="Code from your authenticator app"
            hint="Six digits; each code works once."
            className="input-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            autoFocus
            defaultValue={values?.code}
            error={errors?.code}
          />
          <Button variant="primary" wide>
            Sign in
          </Button>
        </form>
      )}
      <p className="hint">
        Phone lost or broken? <a href={`/sign-in/recovery${page}`}>Use a recovery code</a>, or{" "}
        <a href="/sign-in">start again</a>.
      </p>
    </Gate>
  );
}
