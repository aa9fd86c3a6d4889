import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PasskeyMaker } from "#app/accounts/second-factor/passkey-maker.tsx";
import {
  keepChallenge,
  knownCredentials,
  registrationOptions,
} from "#app/accounts/second-factor/passkey-registration.server.ts";
import { NewPasskey } from "#app/accounts/second-factor/schema.server.ts";
import { deviceIn } from "#app/accounts/settings/device-name.ts";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { ProofFields, SignInAgain } from "#app/accounts/settings/proof-fields.tsx";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read, write } from "#app/db.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Add a passkey");

const back = { href: "/settings/second-factor", label: "Second step" };

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db) => ({
    proof: await proofAsked(db, context, "second factor"),
    device: deviceIn(context.agent),
  }));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, NewPasskey);
  if (!form.ok) return form.answer;
  const trouble = await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const { viewer, known } = await read(context, async (db, me) => ({
    viewer: me,
    known: await knownCredentials(db, me),
  }));
  const options = await registrationOptions(context, viewer, known);
  const added = await attempt(form.values, () =>
    write(context, (db, me) => keepChallenge(db, me, options.challenge)),
  );
  if (!added.ok) return added.answer;
  return data({ options: JSON.stringify(options), name: form.data.name, errors: undefined });
}

export default function AddPasskey() {
  const { proof, device } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "options" in answer) {
    return (
      <SettingsPage
        back={back}
        title="Now your device"
        lead="It asks for your fingerprint, your face or its PIN, and makes the passkey. None of these leave the device."
      >
        <Sheet>
          <PasskeyMaker options={answer.options} name={answer.name} />
        </Sheet>
      </SettingsPage>
    );
  }
  return (
    <SettingsPage
      back={back}
      title="Add a passkey"
      lead="You then sign in by unlocking this device, or the one that you choose."
      refused={answer?.errors?.form}
    >
      {proof === "again" ? (
        <SignInAgain />
      ) : (
        <Sheet>
          <PostForm className="form">
            <Field
              name="name"
              label="Name of this passkey"
              hint="So that you know it again in the list."
              maxLength={60}
              required
              defaultValue={answer?.values?.name ?? device}
              error={answer?.errors?.name}
            />
            <ProofFields proof={proof} errors={answer?.errors} />
            <div className="form-foot">
              <Button variant="primary">Add a passkey</Button>
            </div>
          </PostForm>
        </Sheet>
      )}
    </SettingsPage>
  );
}
