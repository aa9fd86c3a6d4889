import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actAsStaff, askAsStaff } from "#app/accounts/staff-actions.server.ts";
import { formingHref, ROSTERS } from "#app/matching/groups/addresses.ts";
import { draftAt } from "#app/matching/groups/draft-at.server.ts";
import { askedHref, readChosen } from "#app/matching/workspace/asked.ts";
import { choose } from "#app/matching/workspace/begin-group.server.ts";
import { listChosen } from "#app/matching/workspace/pool-queries.server.ts";
import { isolated } from "#app/text/isolated.ts";
import { AskFirst } from "#app/ui/form/ask-first.tsx";
import { titled } from "#app/web/titled.ts";

export const meta = titled("Choose who comes");

export function loader(args: LoaderFunctionArgs) {
  return askAsStaff(args, {
    find: draftAt,
    async show({ uid, title }, db) {
      const asked = { ...readChosen(args.request), group: uid };
      const practices = await listChosen(db, asked.named, uid);
      return { asked, title, names: practices.map(({ name }) => name) };
    },
  });
}

export function action(args: ActionFunctionArgs) {
  return actAsStaff(args, {
    find: draftAt,
    run: (db, { uid }) => choose(db, uid, readChosen(args.request)),
    to: ({ uid }) => formingHref(uid),
  });
}

export default function Choose() {
  const { asked, title, names } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <AskFirst
      title={`Choose these for ${isolated(title)}?`}
      back={{ href: askedHref(ROSTERS, asked), label: "The roster" }}
      lead={`${names.map((each) => isolated(each)).join(", ")}. They take the place of those who were chosen before. Nobody is told yet.`}
      deed="Choose these"
      error={failed?.errors.form}
    />
  );
}
