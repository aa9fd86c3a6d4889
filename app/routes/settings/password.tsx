import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewPasswordField } from "#app/accounts/new-password-field.tsx";
import { passwordTrouble } from "#app/accounts/password-policy.server.ts";
import { hashPassword } from "#app/accounts/passwords.server.ts";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { PasswordChange } from "#app/accounts/settings/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { passwordChanged } from "#app/accounts/signing-in/limits.server.ts";
import { signInAs } from "#app/accounts/signing-in/sign-in.server.ts";
import { read, write } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Password");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    email: viewer.email,
    proof: await proofAsked(db, context),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, PasswordChange);
  if (!form.ok) return form.answer;
  const { password } = form.data;
  const whose = await read(context, async (_db, { name, email, practice }) => ({
    ...{ name, email, practice: practice?.name, network: context.frame.network },
  }));
  const weak = passwordTrouble(password, whose);
  if (weak) return refusal(form.values, weak, "password", 400);
  const trouble = await disproof(context, form.data);
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const hashed = await hashPassword(password);
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      await verbs.setPassword(db, { member: viewer.id, hashed });
      return signInAs(db, context, viewer.id);
    }),
  );
  if (!done.ok) return done.answer;
  await answering(context, () => passwordChanged(whose.email));
  return redirect("/settings?done=password", { headers: done.value });
}

export default function PasswordPage() {
  const { email, proof } = useLoaderData<typeof loader>();
  const { errors } = useActionData<typeof action>() ?? {};
  return (
    <SettingsPage
      title="Password"
      lead="Changing it signs you out everywhere else, in case somebody knew the old one."
      refused={errors?.form}
    >
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm className="form">
            <ProofFields proof={proof} errors={errors} />
            <NewPasswordField email={email} label="New password" error={errors?.password} />
            <div className="form-foot">
              <Button variant="primary">Save the new password</Button>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
