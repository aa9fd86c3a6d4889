import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPasskey, removePasskey } from "#app/accounts/second-factor/queries.server.ts";
import { FactorRemoval } from "#app/accounts/second-factor/removal.tsx";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { Proof } from "#app/accounts/settings/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { found } from "#app/web/answers.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Remove a passkey");

export function loader({ context, params }: LoaderFunctionArgs) {
  return read(context, async (db, viewer) => {
    const { name } = found(await findPasskey(db, viewer, params.passkey!));
    return { name, proof: await proofAsked(db, context, "second factor") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const form = await readForm(args, Proof);
  if (!form.ok) return form.answer;
  const passkey = await read(context, async (db, viewer) =>
    found(await findPasskey(db, viewer, params.passkey!)),
  );
  const trouble = await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const done = await attempt(form.values, () => write(context, (db) => removePasskey(db, passkey, context)));
  return done.ok ? redirect("/settings/second-factor?done=passkey-removed") : done.answer;
}

export default function RemovePasskey() {
  const { name, proof } = useLoaderData<typeof loader>();
  return (
    <FactorRemoval
      title={`Remove “${isolated(name)}”?`}
      lead="It no longer signs you in. Without another second step, we ask for nothing but your password."
      proof={proof}
      errors={useActionData<typeof action>()?.errors}
    />
  );
}
