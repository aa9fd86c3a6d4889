import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPasskey, renamePasskey } from "#app/accounts/second-factor/queries.server.ts";
import { PasskeyName } from "#app/accounts/second-factor/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import type { Viewer } from "#app/accounts/viewer.ts";
import { act, ask } from "#app/act.server.ts";
import type { Db } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Passkey");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, { find: ownPasskeyAt, show: ({ passkey: { uid, name } }) => ({ uid, name }) });
}

async function ownPasskeyAt(db: Db, viewer: Viewer, params: LoaderFunctionArgs["params"]) {
  return { viewer, passkey: found(await findPasskey(db, viewer, params.passkey!)) };
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: PasskeyName,
    find: ownPasskeyAt,
    run: (db, { viewer, passkey }, { name }) => renamePasskey(db, viewer, passkey, name),
    to: "/settings/second-factor?done=renamed",
  });
}

export default function PasskeyPage() {
  const { uid, name } = useLoaderData<typeof loader>();
  const { errors, values } = useActionData<typeof action>() ?? {};
  return (
    <SettingsPage title={isolated(name)} back={{ href: "/settings/second-factor", label: "Second step" }}>
      <Sheet>
        <PostForm className="form">
          <Field
            name="name"
            label="Name of this passkey"
            maxLength={60}
            required
            defaultValue={values?.name ?? name}
            error={errors?.name}
          />
          <div className="form-foot">
            <Button variant="primary">Save the name</Button>
          </div>
        </PostForm>
      </Sheet>
      <p>
        <ButtonLink href={`/settings/second-factor/passkeys/${uid}/remove`} icon="trash">
          Remove this passkey
        </ButtonLink>
      </p>
    </SettingsPage>
  );
}
