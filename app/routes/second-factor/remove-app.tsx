import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { turnAppOff } from "#app/accounts/second-factor/queries.server.ts";
import { FactorRemoval } from "#app/accounts/second-factor/removal.tsx";
import { proofAsked, proven } from "#app/accounts/settings/proof.server.ts";
import { Proof } from "#app/accounts/settings/schema.server.ts";
import { act, oneself } from "#app/act.server.ts";
import { read } from "#app/db.server.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Remove the authenticator app");

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (db) => ({ proof: await proofAsked(db, context, "second factor") }));
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: Proof,
    prepare: (form) => proven(args.context, form, "second factor"),
    find: oneself,
    run: (db) => turnAppOff(db, args.context),
    to: "/settings/second-factor?done=app-removed",
  });
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
