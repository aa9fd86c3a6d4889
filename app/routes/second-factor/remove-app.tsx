import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { turnAppOff } from "#app/accounts/second-factor/queries.server.ts";
import { FactorRemoval } from "#app/accounts/second-factor/removal.tsx";
import { disproof, proofAsked } from "#app/accounts/settings/proof.server.ts";
import { Proof } from "#app/accounts/settings/schema.server.ts";
import { read, write } from "#app/db.server.ts";
import { attempt, readForm, refusal } from "#app/web/form.server.ts";

export const meta: MetaFunction = () => [{ title: "Remove the authenticator app · Roundtable" }];

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db) => ({ proof: await proofAsked(db, context, "second factor") }));
}

export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const form = await readForm(args, Proof);
  if (!form.ok) return form.answer;
  const trouble = await disproof(context, form.data, "second factor");
  if (trouble) return refusal(form.values, trouble.sentence, trouble.field, trouble.status);
  const done = await attempt(form.values, () => write(context, (db) => turnAppOff(db, context)));
  return done.ok ? redirect("/settings/second-factor?done=app-removed") : done.answer;
}

export default function RemoveApp() {
  const { proof } = useLoaderData<typeof loader>();
  return (
    <FactorRemoval
      title="Remove the authenticator app?"
      lead="We no longer ask for its codes. Without another second step, we ask for nothing but your password."
      proof={proof}
      errors={useActionData<typeof action>()?.errors}
    />
  );
}
