import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cookiesOf } from "#app/accounts/cookies.ts";
import { proofAsked, proven } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { Closing } from "#app/accounts/settings/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { act, oneself } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { DangerZone, Sheet } from "#app/ui/sheet.tsx";
import { titled } from "#app/web/titled.ts";
import { verbs } from "#db/verbs.ts";

export const meta = titled("Close my account");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => ({
    practice: viewer.practice?.name,
    proof: await proofAsked(db, context),
  }));
}

export function action(args: ActionFunctionArgs) {
  const jar = cookiesOf(args.context.baseUrl);
  return act(args, {
    form: Closing,
    prepare: (form) => proven(args.context, form),
    find: oneself,
    run: (db) => verbs.closeMyAccount(db),
    to: () => redirect("/sign-in?done=closed", { headers: { "Set-Cookie": jar.clear(jar.session) } }),
  });
}

export default function CloseAccount() {
  const { practice, proof } = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  return (
    <SettingsPage title="Close my account" refused={errors?.form}>
      <Sheet id="what" title="What happens then">
        <ul className="prose">
          <li>You are signed out everywhere, and can come back only by a new invitation.</li>
          <li>What you wrote stays, under the name that it carries now. Others built on it.</li>
          {practice && <li>You leave {practice}. Its seats stay with it.</li>}
          <li>Your photo, email, password, second steps, drafts and notifications are deleted.</li>
        </ul>
        <p>
          <ButtonLink href="/settings/export" icon="download">
            Take your posts along first
          </ButtonLink>
        </p>
      </Sheet>
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <DangerZone id="close" title="Close it">
          <PostForm className="form">
            <Field
              name="confirm"
              label="Type “close my account”"
              autoComplete="off"
              autoCapitalize="none"
              required
              defaultValue={values?.confirm}
              error={errors?.confirm}
            />
            <ProofFields proof={proof} errors={errors} />
            <div className="form-foot">
              <Button variant="danger">Close my account</Button>
              <ButtonLink variant="quiet" href="/settings">
                Not now
              </ButtonLink>
            </div>
          </PostForm>
        </DangerZone>
      )}
    </SettingsPage>
  );
}
