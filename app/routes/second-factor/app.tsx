import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isProven, markProven } from "#app/accounts/second-factor/proven-setup.server.ts";
import { makeMissingCodes, turnAppOn } from "#app/accounts/second-factor/queries.server.ts";
import { RecoveryCodesSheet } from "#app/accounts/second-factor/recovery-codes-sheet.tsx";
import { AppSetup } from "#app/accounts/second-factor/schema.server.ts";
import { newSetup, secretOfSetup, shownSetup } from "#app/accounts/second-factor/setup.server.ts";
import { stepOfCode } from "#app/accounts/second-factor/totp.ts";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read, write } from "#app/db.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copying.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Authenticator app");

const back = { href: "/settings/second-factor", label: "Second step" };

/** After a wrong code the same secret is shown again: the address of the form carries the setup. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const given = new URL(request.url).searchParams.get("setup") ?? "";
    const setup = /^[\w-]{22}$/.test(given) ? given : newSetup();
    const network = context.frame.network ?? "Roundtable";
    return {
      proof: await proofAsked(db, context, "second factor"),
      network,
      // Staff had to do this first; now they can go on.
      next: viewer.networkRole ? "/" : undefined,
      ...shownSetup(viewer, context.sessionHash, setup, network),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const viewer = await read(context, async (_db, me) => me);
  const form = await readForm(args, AppSetup);
  if (!form.ok) return form.answer;
  const whose = { viewer, sessionHash: context.sessionHash, setup: form.data.setup };
  const known = isProven(whose, form.data.proven, context.now);
  const trouble = known ? null : await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const secret = secretOfSetup(viewer, context.sessionHash, form.data.setup);
  const step = stepOfCode(secret, form.data.code, context.now, 0);
  if (step === null) {
    const sentence =
      "That is not the code for this entry. Check that your phone’s clock is right, and try the next one.";
    const proven = known ? form.data.proven : markProven(whose, context.now);
    return refusal({ ...form.values, proven }, sentence, "code", 400);
  }
  const done = await attempt(form.values, () =>
    write(context, async (db, me) => {
      await turnAppOn(db, me, context, secret, step);
      return makeMissingCodes(db, me);
    }),
  );
  if (!done.ok) return done.answer;
  if (!done.value) return redirect("/settings/second-factor?done=app");
  return data({ codes: done.value, errors: undefined, values: undefined });
}

export default function AppPage() {
  const { proof, network, next, setup, letters, modules, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "codes" in answer) {
    return (
      <SettingsPage
        back={back}
        title="The app is on"
        lead="From now on we ask for its code when you sign in."
      >
        <RecoveryCodesSheet codes={answer.codes} network={network} next={next} />
      </SettingsPage>
    );
  }
  return (
    <SettingsPage
      back={back}
      title="Authenticator app"
      lead="Any will do: the one on your phone, Google Authenticator, Microsoft Authenticator, 1Password."
      refused={answer?.errors?.form}
    >
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm action={`/settings/second-factor/app?setup=${setup}`} className="form">
            <QrCode
              modules={modules.map((row) => row.map(Boolean))}
              label="Code for your authenticator app"
              secret={letters}
            >
              <p>Scan this with the app on your phone. Or type these letters into it.</p>
              <p className="flow">
                <ButtonLink href={address} icon="phone">
                  Open the app on this phone
                </ButtonLink>
                <CopyButton text={letters}>Copy the letters</CopyButton>
              </p>
            </QrCode>
            <input type="hidden" name="setup" value={setup} />
            <Field
              name="code"
              label="Six digits that the app shows"
              className="input-code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              required
              defaultValue={answer?.values?.code}
              error={answer?.errors?.code ?? answer?.errors?.setup}
            />
            {answer?.values?.proven && answer.errors?.code ? (
              <input type="hidden" name="proven" value={answer.values.proven} />
            ) : (
              <ProofFields proof={proof} errors={answer?.errors} />
            )}
            <div className="form-foot">
              <Button variant="primary">Turn it on</Button>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
