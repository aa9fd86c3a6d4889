import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { NamedParties } from "#app/practices/facts/parties-schema.server.ts";
import { PartiesStep } from "#app/practices/facts/parties-step.tsx";
import { keepParties, listParties } from "#app/practices/facts/queries.server.ts";
import { SAVED } from "#app/practices/facts/steps.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Contracts");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownFacts,
    show: async (practice, db) => ({ parties: await listParties(db, practice) }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NamedParties.contracts,
    find: ownFacts,
    run: (db, practice, named) => keepParties(db, practice, "contracts", named),
    to: SAVED,
  });
}

export default function Contracts() {
  const { parties } = useLoaderData<typeof loader>();
  return <PartiesStep step="contracts" parties={parties} failed={useActionData<typeof action>()} />;
}
