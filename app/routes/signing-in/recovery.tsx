import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tryCode, whoWaits } from "#app/accounts/second-factor/factor.server.ts";
import { RecoveryCode } from "#app/accounts/second-factor/factor-schema.server.ts";
import { recoveryCodeHash } from "#app/accounts/second-factor/recovery.server.ts";
import { queryOf } from "#app/accounts/signing-in/page-secret.server.ts";
import { readForAnyone } from "#app/db.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { Gate } from "#app/ui/frame/gate.tsx";
import { readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Recovery code");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const waiting = await readForAnyone(context, (db) => whoWaits(db, request, context));
  if (!waiting) return redirect("/sign-in");
  return { network: context.frame.network, page: queryOf(request) };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const form = await readForm(args, RecoveryCode);
  if (!form.ok) return form.answer;
  const waiting = await readForAnyone(context, (db) => whoWaits(db, request, context));
  if (!waiting) return redirect("/sign-in");
  const { memberId } = waiting;
  const codeHash = recoveryCodeHash(memberId, form.data.code);
  const outcome = await tryCode(context, waiting, "recovery code", (db) =>
    verbs.spendRecoveryCode(db, { member: memberId, codeHash }),
  );
  if (!("passed" in outcome)) return refusal(form.values, outcome.sentence, "code", outcome.status);
  return redirect(outcome.passed.path, { headers: outcome.passed.headers });
}

export default function RecoveryCodePage() {
  const { network, page } = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  return (
    <Gate
      networkName={network ?? "Roundtable"}
      title="Use a recovery code"
      lead="One of the ten that you wrote down when you set this up. Each works once."
    >
      <form method="post" className="stack">
        <Field
          name="code"
          label="Recovery code"
          hint="Such as 7KQMX-2PAWD. Capital letters and the hyphen do not matter."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
          autoFocus
          defaultValue={values?.code}
          error={errors?.code}
        />
        <Button variant="primary" wide>
          Sign in
        </Button>
      </form>
      <p className="hint">
        No codes left either? Write to your network’s administrator; no email gets around this step.{" "}
        <a href={`/sign-in/factor${page}`}>Back to the other ways</a>
      </p>
    </Gate>
  );
}
