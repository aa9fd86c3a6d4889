import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { NewEmail } from "#app/accounts/settings/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { mailAskedFor } from "#app/accounts/signing-in/limits.server.ts";
import { read, write } from "#app/db.server.ts";
import { answering } from "#app/db-answers.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { useSendsMail } from "#app/web/browser/use-mail.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Email");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    email: viewer.email,
    proof: await proofAsked(db, context, "second factor"),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, NewEmail);
  if (!form.ok) return form.answer;
  const { email } = form.data;
  const present = await read(context, async (_db, viewer) => viewer.email);
  if (email === present) return refusal(form.values, "That is your email already.", "email", 400);
  const trouble = await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const tooMany = await answering(context, () => mailAskedFor("email link", present, context));
  if (tooMany) return refusal(form.values, tooMany, "email", 429);
  const done = await attempt(
    form.values,
    () => write(context, (db) => verbs.askForEmail(db, { newEmail: email })),
    "email",
  );
  return done.ok ? redirect("/settings?done=email") : done.answer;
}

export default function EmailPage() {
  const { email, proof } = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  const sendsMail = useSendsMail();
  return (
    <SettingsPage
      title="Email"
      lead={`You sign in with ${email}. Colleagues do not see it.`}
      refused={errors?.form}
    >
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm className="form">
            <Field
              name="email"
              label="New email"
              type="email"
              inputMode="email"
              autoComplete="email"
              hint={
                sendsMail
                  ? "We send a link there. The change happens when you open it, and we tell your old email."
                  : "The change needs a link that goes there, and this network sends no email yet. Ask its administrator to set up a mail server first."
              }
              required
              defaultValue={values?.email}
              error={errors?.email}
            />
            <ProofFields proof={proof} errors={errors} />
            <div className="form-foot">
              <Button variant="primary">Send the link</Button>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
