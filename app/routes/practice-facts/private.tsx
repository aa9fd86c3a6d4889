import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act, ask } from "#app/act.server.ts";
import { ownFacts } from "#app/practices/facts/facts-at.server.ts";
import { NamedParties } from "#app/practices/facts/parties-schema.server.ts";
import { PartiesStep } from "#app/practices/facts/parties-step.tsx";
import { keepParties, listParties } from "#app/practices/facts/queries.server.ts";
import { SAVED } from "#app/practices/facts/steps.ts";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Competitors, referrers and owners");

export function loader(args: LoaderFunctionArgs) {
  return ask(args, {
    find: ownFacts,
    show: async (practice, db) => ({ parties: await listParties(db, practice) }),
  });
}

export function action(args: ActionFunctionArgs) {
  return act(args, {
    form: NamedParties.private,
    find: ownFacts,
    run: (db, practice, named) => keepParties(db, practice, "private", named),
    to: SAVED,
  });
}

export default function PrivateFacts() {
  const { parties } = useLoaderData<typeof loader>();
  return <PartiesStep step="private" parties={parties} failed={useActionData<typeof action>()} />;
}
