import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPasskey, renamePasskey } from "#app/accounts/second-factor/queries.server.ts";
import { PasskeyName } from "#app/accounts/second-factor/schema.server.ts";
import { SettingsPage } from "#app/accounts/settings/settings-page.tsx";
import { read, write } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { PostForm } from "#app/ui/post-form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { found } from "#app/web/answers.ts";
import { attempt, readForm } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Passkey · Roundtable" }];

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { uid, name } = found(await findPasskey(db, viewer, params.passkey!));
    return { uid, name };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, PasskeyName);
  if (!form.ok) return form.answer;
  const done = await attempt(form.values, () =>
    write(context, async (db, viewer) => {
      const passkey = found(await findPasskey(db, viewer, params.passkey!));
      await renamePasskey(db, viewer, passkey, form.data.name);
    }),
  );
  return done.ok ? redirect("/settings/second-factor?done=renamed") : done.answer;
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
